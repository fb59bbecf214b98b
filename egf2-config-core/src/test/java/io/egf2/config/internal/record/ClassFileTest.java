package io.egf2.config.internal.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.egf2.config.DefaultValue;
import io.egf2.config.EgfServices;
import io.egf2.config.Range;
import io.egf2.config.internal.print.SettingsSchema;
import io.egf2.config.services.AuthSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Annotations out of a class file are what reflection says they are. */
final class ClassFileTest {

    @Retention(RetentionPolicy.RUNTIME)
    @interface EveryKind {
        String text() default "a default is not written";

        String[] texts() default {};

        int number();

        long large();

        short[] numbers();

        byte small();

        char letter();

        boolean truth();

        float single();

        double fraction();

        Class<?> type();

        ElementType constant();

        ElementType[] constants();

        JsonProperty inner();

        JsonAlias[] inners();
    }

    record Annotated(
            @EveryKind(
                    texts = {"é€😀", "\u0000", ""},
                    number = -1,
                    large = Long.MIN_VALUE,
                    numbers = {1, -2},
                    small = 3,
                    letter = 'x',
                    truth = true,
                    single = 1.5f,
                    fraction = 2.5,
                    type = List.class,
                    constant = ElementType.FIELD,
                    constants = {ElementType.METHOD, ElementType.TYPE},
                    inner = @JsonProperty("inner"),
                    inners = {@JsonAlias({"a", "b"}), @JsonAlias({})})
            @DefaultValue("1")
            @Range(max = 9)
            int first,

            @JsonProperty("with-accessor") String second,
            long plain) {

        @JsonAlias({"the", "accessor's"})
        @Override
        public String second() {
            return second;
        }

        static String third() {
            return "of no component";
        }
    }

    static List<Class<?>> records() {
        List<Class<?>> records = new ArrayList<>(EgfServices.RECORDS.values());
        for (int i = 0; i < records.size(); i++) {
            for (RecordComponent component : records.get(i).getRecordComponents()) {
                if (component.getType().isRecord() && !records.contains(component.getType())) {
                    records.add(component.getType());
                }
            }
        }
        return records;
    }

    @ParameterizedTest
    @MethodSource("records")
    void theRecordsOfTheServicesReadAsByReflection(Class<?> record) {
        assertSame(record);
    }

    @Test
    void everyKindOfElementReadsAsByReflection() {
        assertSame(Annotated.class);
        Map<String, Annotations> read = ClassFile.annotations(Annotated.class);
        assertThat(read).isNotNull();
        Annotations first = read.getOrDefault("first", Annotations.NONE);
        assertThat(first.texts(EveryKind.class.getName(), "texts")).containsExactly("é€😀", "\u0000", "");
        assertThat(first.texts(EveryKind.class.getName(), "constants")).containsExactly("METHOD", "TYPE");
        assertThat(first.text(EveryKind.class, "constant")).isEqualTo("FIELD");
        assertThat(first.text(DefaultValue.class, "value")).isEqualTo("1");
        assertThat(first.number(EveryKind.class, "number", 0)).isEqualTo(-1);
        assertThat(first.number(EveryKind.class, "large", 0)).isEqualTo(Long.MIN_VALUE);
        assertThat(first.number(Range.class, "max", 0)).isEqualTo(9);
        assertThat(first.number(Range.class, "min", 7)).isEqualTo(7);
        assertThat(read.getOrDefault("second", Annotations.NONE).texts(JsonAlias.class.getName(), "value"))
                .containsExactly("the", "accessor's");
    }

    private static void assertSame(Class<?> record) {
        Map<String, Annotations> read = ClassFile.annotations(record);
        assertThat(read).isNotNull();
        ReflectedAnnotations.of(record).forEach((component, reflected) -> {
            Annotations annotations = read.getOrDefault(component, Annotations.NONE);
            assertThat(annotations.elements())
                    .containsOnlyKeys(reflected.elements().keySet());
            reflected
                    .elements()
                    .forEach((type, elements) -> assertThat(understood(elements))
                            .containsAllEntriesOf(
                                    understood(annotations.elements().get(type))));
        });
    }

    /** Texts, numbers and lists of them: what a settings record needs, and all that both ways tell alike. */
    private static Map<String, Object> understood(@Nullable Map<String, Object> elements) {
        Map<String, Object> understood = new HashMap<>();
        if (elements != null) {
            elements.forEach((name, value) -> {
                boolean areUnderstood = value instanceof List<?> values
                        && values.stream().allMatch(each -> each instanceof String || each instanceof Long);
                if (areUnderstood
                        || List.of("text", "number", "large", "constant", "value", "min", "max")
                                .contains(name)) {
                    understood.put(name, value);
                }
            });
        }
        return understood;
    }

    @Test
    void aRecordWithoutAnyUsableClassFileIsReadByReflection() throws Exception {
        String expected = schema(AuthSettings.class);
        byte[] file = classFile(AuthSettings.class);

        assertThat(schema(definedWith(() -> null))).isEqualTo(expected);
        assertThat(schema(definedWith(() -> new byte[0]))).isEqualTo(expected);
        assertThat(schema(definedWith(() -> "encrypted".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .isEqualTo(expected);
        assertThat(schema(definedWith(() -> classFile(Annotated.class)))).isEqualTo(expected);
        byte[] unknownConstant = file.clone();
        unknownConstant[10] = 99;
        assertThat(schema(definedWith(() -> unknownConstant))).isEqualTo(expected);
        for (int length = 0; length < file.length; length += 97) {
            byte[] part = Arrays.copyOf(file, length);
            assertThat(schema(definedWith(() -> part)))
                    .as("of %d bytes", length)
                    .isEqualTo(expected);
        }
    }

    private static String schema(Class<?> record) {
        return new SettingsSchema("auth", ShapeBuilder.of(record)).text();
    }

    private static byte[] classFile(Class<?> type) {
        String name = type.getName().replaceFirst(".*\\.", "") + ".class";
        try (InputStream file = type.getResourceAsStream(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The record of auth, defined by a class loader that has something else, or nothing, as its class file. */
    private static Class<?> definedWith(Supplier<byte @Nullable []> resource) {
        return new ClassLoader(ClassFileTest.class.getClassLoader()) {
            Class<?> define() {
                byte[] file = classFile(AuthSettings.class);
                return defineClass(AuthSettings.class.getName(), file, 0, file.length);
            }

            @Override
            public @Nullable InputStream getResourceAsStream(String name) {
                byte[] bytes = resource.get();
                return bytes == null ? null : new ByteArrayInputStream(bytes);
            }
        }.define();
    }
}
