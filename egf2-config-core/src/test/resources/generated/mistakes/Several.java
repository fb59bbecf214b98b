package shop;

import com.fasterxml.jackson.annotation.*;
import io.egf2.config.*;
import java.net.*;
import java.time.*;
import java.time.temporal.*;
import java.util.*;
import tools.jackson.databind.annotation.*;
import tools.jackson.databind.*;

@Settings
record Several(
        @Range(min = 1) String one,
        int[] two,
        @DefaultValue("x") int three,
        Nested nested,
        @JsonIgnore int four) {

    record Nested(@DurationUnit(ChronoUnit.SECONDS) int five, Deeper deeper) {}

    record Deeper(Locale six) {}
}
