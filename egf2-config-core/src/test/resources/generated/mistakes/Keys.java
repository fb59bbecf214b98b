package shop;

import com.fasterxml.jackson.annotation.*;
import io.egf2.config.*;
import java.net.*;
import java.time.*;
import java.time.temporal.*;
import java.util.*;
import tools.jackson.databind.annotation.*;
import tools.jackson.databind.*;

interface Keys {
    @Settings
    record Same(int a, @JsonProperty("a") int b) {}

    @Settings
    record AliasTwice(@JsonAlias("a") int a) {}

    @Settings
    record AliasOfOther(@JsonAlias("b") int a, int b) {}

    @Settings
    record OneVariable(@JsonProperty("a-b") int a, @JsonProperty("a_b") int b) {}
}
