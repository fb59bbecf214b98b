package io.egf2.config;

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
    @Nullable
    Object bind(JsonValue value, Pointer at, Binding binding) {
        if (!value.isText()) {
            return binding.reject(value, at, this);
        }
        try {
            return Secret.resolve(value.plain(), binding.environment());
        } catch (BadText e) {
            return binding.problem(ProblemCode.SECRET_UNRESOLVED, value, at, e.message(), e.hint());
        }
    }
}
