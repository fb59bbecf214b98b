package io.egf2.config.internal.bind;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.json.JsonValue;
import io.egf2.config.internal.text.BadText;
import org.jspecify.annotations.Nullable;

/** Reads a secret, or what it refers to. */
public final class SecretShape extends Shape {

    @Override
    public boolean isSecret() {
        return true;
    }

    @Override
    public boolean isBlankAbsent() {
        return true;
    }

    @Override
    public String expected(Pointer at) {
        return "a string: the secret, or env:NAME or file:/path where it is";
    }

    @Override
    @Nullable
    public Object bind(JsonValue value, Pointer at, Binding binding) {
        if (!value.isText()) {
            return binding.reject(value, at, this);
        }
        if (!binding.resolves() && SecretSource.isReference(value.plain())) {
            return null;
        }
        try {
            return SecretSource.resolve(value.plain(), binding.environment().variables());
        } catch (BadText e) {
            boolean isDefault = value.document()
                    .origin()
                    .filter(origin -> origin.variable().isEmpty())
                    .isPresent();
            return binding.problem(
                    ProblemCode.SECRET_UNRESOLVED,
                    value,
                    at,
                    e.message() + (isDefault ? " (the default of this key)" : ""),
                    e.hint().orElse(null));
        }
    }
}
