package shop;

import com.fasterxml.jackson.annotation.*;
import io.egf2.config.*;
import java.net.*;
import java.time.*;
import java.time.temporal.*;
import java.util.*;
import tools.jackson.databind.annotation.*;
import tools.jackson.databind.*;

interface Enums {
    enum SameName { A, @JsonProperty("a") B }

    enum SameAlias { A, @JsonAlias("a") B }

    enum OfNumber {
        A;

        @JsonValue
        int number() {
            return 1;
        }
    }

    enum Nameless { @JsonIgnore A, @JsonProperty B }

    @JsonFormat(shape = JsonFormat.Shape.NUMBER)
    enum Shaped { A }

    @Settings
    record InOne(SameName a, SameAlias b, OfNumber c, Nameless d, Shaped e, List<SameName> f) {}
}
