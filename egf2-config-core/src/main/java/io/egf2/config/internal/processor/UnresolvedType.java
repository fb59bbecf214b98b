package io.egf2.config.internal.processor;

import java.io.Serial;

/** A type, or a value of an annotation, that is not there: the compiler says so itself, unless another processor writes it in this very run. */
final class UnresolvedType extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String name;

    UnresolvedType(String name) {
        super(name);
        this.name = name;
    }

    String name() {
        return name;
    }
}
