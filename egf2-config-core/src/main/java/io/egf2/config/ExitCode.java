package io.egf2.config;

/** The exit codes of {@code sysexits.h} that a start can end with. */
public enum ExitCode {
    /** All is well. */
    OK(0),
    /** The parameter, a switch, the location or the setup of the JVM is wrong. */
    USAGE(64),
    /** The document is not JSON. */
    DATA(65),
    /** There is no such document. */
    NOT_FOUND(66),
    /** The document could not be had; a restart may help. */
    UNAVAILABLE(69),
    /** The program has a mistake. */
    BUG(70),
    /** What a switch prints could not be written. */
    OUTPUT(74),
    /** The document must not be read by this service. */
    NO_PERMISSION(77),
    /** The settings in the document, or in the environment, are wrong. */
    SETTINGS(78);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /**
     * The exit code with a number.
     *
     * @param number one that {@link ProblemCode#exitCode()} gives
     * @return the code
     * @throws IllegalArgumentException if there is none
     */
    public static ExitCode of(int number) {
        for (ExitCode code : values()) {
            if (code.number == number) {
                return code;
            }
        }
        throw new IllegalArgumentException("no exit code " + number);
    }

    /**
     * The number that the JVM ends with.
     *
     * @return from 0 to 78
     */
    public int number() {
        return number;
    }
}
