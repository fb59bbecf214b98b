package io.egf2.examples.fleet;

/** All switches. */
final class Help {

    private static final int COLUMN = 31;

    private static final String HEAD = """
            Checks the documents of all EGF2 services as one system, before anything is restarted.

              java -jar egf2-config-fleet.jar --configs 'https://config.internal/{service}.json'

            """;

    private static final String END =
            "\nThe exit code is 0 if all is well, or the first of 70, 64, 77, 66, 65, 78 and 69 that occurs.";

    private Help() {}

    static String text() {
        StringBuilder text = new StringBuilder(HEAD);
        for (Switch each : Switch.values()) {
            String typed = "  " + each.typed() + (each.takesValue() ? "=" + each.value() : "");
            text.append(typed).append(" ".repeat(Math.max(2, COLUMN - typed.length())));
            text.append(each.meaning()).append('\n');
        }
        return text.append(END).toString();
    }
}
