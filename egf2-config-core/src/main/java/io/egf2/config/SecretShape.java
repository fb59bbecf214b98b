package io.egf2.config;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a secret, or what it refers to. */
final class SecretShape extends Shape {

    @Override
    boolean isSecret() {
        return true;
    }

    @Override
    boolean isBlankAbsent() {
        return true;
    }

    @Override
    String expected(Pointer at) {
        return "a string: the secret, or env:NAME or file:/path where it is";
    }

    @Override
    @Nullable Object bind(JsonValue value, Pointer at, Binding binding) {
        if (!value.isText()) {
            return binding.reject(value, at, this);
        }
        return null;
    }
}
