package io.egf2.config;

/** Takes any value as it is. */
final class SectionShape extends Shape {

    @Override
    boolean isSecret() {
        return true;
    }

    @Override
    String expected(Pointer at) {
        return "any JSON value";
    }

    @Override
    Object bind(JsonValue value, Pointer at, Binding binding) {
        return JsonSection.of(value);
    }
}
