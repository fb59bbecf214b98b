package shop;

import com.fasterxml.jackson.annotation.*;
import io.egf2.config.*;
import java.net.*;
import java.time.*;
import java.time.temporal.*;
import java.util.*;
import tools.jackson.databind.annotation.*;
import tools.jackson.databind.*;

interface Creators {
    record TwoParts(int a, int b) {
        @JsonValue
        String text() {
            return "";
        }
    }

    record OfNothing(int a) {
        @JsonCreator
        void read(String text) {}
    }

    record Unclear(int a) {
        @JsonCreator
        static Unclear of(int a) {
            return new Unclear(a);
        }
    }

    record Two(int a) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Two of(String text) {
            return new Two(1);
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Two of(Long number) {
            return new Two(1);
        }
    }

    record Several(int a) {
        @JsonCreator
        static Several of(int b, int c) {
            return new Several(b);
        }
    }

    record Default(@DefaultValue("1") @JsonValue int a) {}

    record OfWrongType(int a) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static OfWrongType of(Locale locale) {
            return new OfWrongType(1);
        }
    }

    @Settings
    record InOne(TwoParts a, OfNothing b, Unclear c, Two d, Several e, Default f, OfWrongType g) {}

    @Settings
    record Root(@JsonValue int a) {}
}
