package io.egf2.config;

/** The exit codes of {@code sysexits.h} that a start can end with. */
enum ExitCode {
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

    int number() {
        return number;
    }
}
