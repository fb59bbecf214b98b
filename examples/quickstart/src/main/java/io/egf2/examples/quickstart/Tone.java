package io.egf2.examples.quickstart;

/** How greeter speaks. A document writes the names in any case. */
public enum Tone {
    /** As to a friend. */
    FRIENDLY("hi"),
    /** As to a customer. */
    FORMAL("good day");

    private final String greeting;

    Tone(String greeting) {
        this.greeting = greeting;
    }

    String greeting() {
        return greeting;
    }
}
