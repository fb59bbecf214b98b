package io.egf2.config;

/** The exit codes of {@code sysexits.h} that a start can end with. */
public enum ExitCode {
    OK(0),
    USAGE(64),
    DATA(65),
    NOT_FOUND(66),
    UNAVAILABLE(69),
    BUG(70),
    OUTPUT(74),
    NO_PERMISSION(77),
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

    public int number() {
        return number;
    }
}
