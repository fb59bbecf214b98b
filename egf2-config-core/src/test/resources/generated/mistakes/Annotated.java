package shop;

import com.fasterxml.jackson.annotation.*;
import io.egf2.config.*;
import java.net.*;
import java.time.*;
import java.time.temporal.*;
import java.util.*;
import tools.jackson.databind.annotation.*;
import tools.jackson.databind.*;

interface Annotated {
    class Own extends PropertyNamingStrategies.NamingBase {
        @Override
        public String translate(String name) {
            return name;
        }
    }

    @Settings
    record Rest(@JsonAnySetter Map<String, String> rest) {}

    @Settings
    record NamedRest(@JsonAnySetter @DefaultValue("{}") JsonSection rest) {}

    @Settings
    record TwoRests(@JsonAnySetter JsonSection one, @JsonAnySetter JsonSection two) {}

    @Settings
    record NeedsOptional(@RequiredWhen(key = "other", value = "1") String text, String other) {}

    @Settings
    record Required(@JsonProperty(required = true) Optional<String> text) {}

    @Settings
    record NotRequired(@JsonProperty(isRequired = OptBoolean.FALSE) String text) {}

    @Settings
    record NoSuchKey(@RequiredWhen(key = "kind", value = "a") Optional<String> text) {}

    @Settings
    record NoSuchValue(@RequiredWhen(key = "kind", value = "kafka") Optional<String> text, StandardProtocolFamily kind) {}

    @Settings
    record NoSuchNumber(@RequiredWhen(key = "kind", value = "x") Optional<String> text, int kind) {}

    @Settings
    record Ignored(@JsonIgnore int a, @JsonProperty(access = JsonProperty.Access.READ_ONLY) int b,
            @JsonProperty(defaultValue = "1") int c, @JsonFormat(pattern = "yyyy") LocalDate d,
            @JsonDeserialize(as = String.class) String e, @JsonUnwrapped Optional<String> f) {}

    @Settings
    @JsonIgnoreProperties(ignoreUnknown = true)
    record WholeRecord(int a) {}

    @Settings
    @JsonNaming(Own.class)
    record Named(int a) {}

    @Settings
    record OnMembers(int a) {
        @JsonGetter
        int b() {
            return 1;
        }

        @JsonCreator
        OnMembers {}

        OnMembers(@JsonProperty("x") String x) {
            this(1);
        }
    }
}
