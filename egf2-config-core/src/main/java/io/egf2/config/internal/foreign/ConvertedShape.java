package io.egf2.config.internal.foreign;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.bind.Binding;
import io.egf2.config.internal.bind.Maker;
import io.egf2.config.internal.bind.Pointer;
import io.egf2.config.internal.bind.RecordFault;
import io.egf2.config.internal.bind.Shape;
import io.egf2.config.internal.bind.TextShape;
import io.egf2.config.internal.bind.TypeName;
import io.egf2.config.internal.json.JsonValue;
import io.egf2.config.internal.json.Outline;
import io.egf2.config.internal.text.BadText;
import io.egf2.config.internal.text.Shown;
import java.time.DateTimeException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a value by a static method or constructor of its own type, which is given the value as another type. */
public final class ConvertedShape extends Shape {

    private final TypeName type;
    private final Shape given;
    private final Maker creator;

    /**
     * A type that is made of another one.
     *
     * @param given reads what the creator is given
     * @param creator a static method or a constructor with one parameter
     */
    public ConvertedShape(TypeName type, Shape given, Maker creator) {
        this.type = type;
        this.given = given;
        this.creator = creator;
    }

    public TypeName type() {
        return type;
    }

    public Maker creator() {
        return creator;
    }

    /** How a document writes the value. */
    public Shape given() {
        return given;
    }

    @Override
    public Form form() {
        return given.form();
    }

    @Override
    public boolean hasFreeKeys() {
        return given.hasFreeKeys();
    }

    @Override
    public boolean knows(String key) {
        return given.knows(key);
    }

    @Override
    public Outline inside(@Nullable String key) {
        return given.inside(key);
    }

    @Override
    public boolean isBlankAbsent() {
        return given.isBlankAbsent();
    }

    @Override
    public boolean isSecret() {
        return given.isSecret();
    }

    @Override
    public boolean holdsSecret(List<Shape> open) {
        return given.holdsSecret(open);
    }

    @Override
    public String expected(Pointer at) {
        return given instanceof TextShape ? Example.words(type) : given.expected(at);
    }

    @Override
    @Nullable
    public Object bind(JsonValue value, Pointer at, Binding binding) {
        if (given instanceof TextShape && !value.isText()) {
            return binding.reject(value, at, this);
        }
        Object bound = given.read(value, at, binding);
        return bound == null ? null : created(bound, value, at, binding);
    }

    private @Nullable Object created(Object bound, JsonValue value, Pointer at, Binding binding) {
        try {
            Object created = creator.make(new Object[] {bound});
            return created == null || isRepaired(created, bound) ? refused(null, value, at, binding) : created;
        } catch (RecordFault e) {
            throw e;
        } catch (Throwable e) {
            return refused(e, value, at, binding);
        }
    }

    private @Nullable Object refused(@Nullable Throwable thrown, JsonValue value, Pointer at, Binding binding) {
        if (thrown instanceof Error) {
            throw RecordFault.in(type, thrown);
        }
        String words = at.secret() ? "" : words(thrown);
        if (value.isContainer()) {
            String message = words.isEmpty() ? "cannot be read as " + type.simple() : words;
            return binding.problem(ProblemCode.RULE_BROKEN, value, at, message, null);
        }
        return words.isEmpty()
                ? binding.reject(ProblemCode.VALUE_FORMAT, value, at, expected(at), null)
                : binding.rejectText(ProblemCode.VALUE_FORMAT, value, at, expected(at), BadText.of(words));
    }

    /** The JDK takes short forms of a UUID, which are hardly ever meant. */
    private static boolean isRepaired(Object created, Object given) {
        return created instanceof UUID && ((String) given).length() != 36;
    }

    /** The type's own words; not those of an exception that no author meant for a reader. */
    private static String words(@Nullable Throwable thrown) {
        boolean isMeant = thrown instanceof IllegalArgumentException
                || thrown instanceof DateTimeException
                || thrown instanceof Exception && !(thrown instanceof RuntimeException);
        String said = thrown == null || !isMeant ? null : thrown.getMessage();
        return said == null
                ? ""
                : Shown.message(said.strip().lines().findFirst().orElse(""));
    }
}
