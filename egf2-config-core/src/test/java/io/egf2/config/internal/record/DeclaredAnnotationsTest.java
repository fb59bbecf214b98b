package io.egf2.config.internal.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.egf2.config.internal.bind.RecordFault;
import io.egf2.config.internal.report.Problem;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A JVM may give the methods of a class in any order: what is told of the class is the same in each. */
final class DeclaredAnnotationsTest {

    record TwoCreators(int a) {
        @JsonCreator
        static TwoCreators of(int a) {
            return new TwoCreators(a);
        }

        @JsonCreator
        static TwoCreators of(String a, String b) {
            return new TwoCreators(1);
        }
    }

    record ManyMisplaced(
            @JsonProperty(defaultValue = "1") int a,
            @JsonIgnore int b) {
        @JsonGetter
        int x() {
            return a;
        }

        @JsonIgnore
        int y() {
            return a;
        }
    }

    enum WrittenTwice {
        ONE;

        @JsonValue
        String y() {
            return "y";
        }

        @JsonValue
        String x() {
            return "x";
        }
    }

    enum Misplaced {
        @JsonIgnore
        ONE;

        @JsonIgnore
        String y() {
            return "y";
        }

        @JsonGetter
        String x() {
            return "x";
        }
    }

    record OfWrittenTwice(WrittenTwice value) {}

    record OfMisplaced(Misplaced value) {}

    @ParameterizedTest
    @ValueSource(classes = {TwoCreators.class, ManyMisplaced.class, OfWrittenTwice.class, OfMisplaced.class})
    void theSameIsToldInWhateverOrderTheMembersCome(Class<?> record) {
        List<String> told = told(new ReflectedType(record));
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            assertThat(told(shuffled(new ReflectedType(record), random))).isEqualTo(told);
        }
    }

    private static List<String> told(DeclaredType record) {
        RecordFault fault = catchThrowableOfType(RecordFault.class, () -> ShapeBuilder.of(record));
        return fault.problems().stream().map(Problem::toString).toList();
    }

    private static DeclaredType shuffled(DeclaredType type, Random random) {
        return (DeclaredType) Proxy.newProxyInstance(
                DeclaredType.class.getClassLoader(),
                new Class<?>[] {DeclaredType.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "annotations" -> shuffled(type.annotations(), random);
                    case "components" ->
                        type.components().stream()
                                .map(each -> shuffled(each, random))
                                .toList();
                    default -> method.invoke(type, arguments);
                });
    }

    private static DeclaredType.Component shuffled(DeclaredType.Component component, Random random) {
        DeclaredType type = Objects.requireNonNull(component.type().raw());
        TypeUse use =
                new TypeUse(shuffled(type, random), List.of(), component.type().text());
        return new DeclaredType.Component(component.name(), use);
    }

    private static Map<String, Annotations> shuffled(Map<String, Annotations> map, Random random) {
        List<String> keys = new ArrayList<>(map.keySet());
        Collections.shuffle(keys, random);
        Map<String, Annotations> shuffled = new LinkedHashMap<>();
        keys.forEach(key -> shuffled.put(key, map.getOrDefault(key, Annotations.NONE)));
        return shuffled;
    }
}
