package io.egf2.examples.smallmode;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** All services in one jar: the first argument says which of them is to run, the others are its own. */
final class Services {

    private static final int USAGE_EXIT_CODE = 64;

    private Services() {}

    /**
     * Runs a service.
     *
     * @param args its name, and its arguments
     */
    public static void main(String[] args) throws ReflectiveOperationException {
        Optional<Service> service = Service.ALL.stream()
                .filter(known -> args.length > 0 && known.name().equals(args[0]))
                .findFirst();
        if (service.isEmpty()) {
            System.err.println(usage());
            System.exit(USAGE_EXIT_CODE);
        }
        service.orElseThrow().run(Arrays.copyOfRange(args, 1, args.length));
    }

    private static String usage() {
        return "usage: SERVICE --config URL [--listen=ADDRESS] [--drain=TIME]\n"
                + Service.ALL.stream().map(Service::name).collect(Collectors.joining(", ", "SERVICE is one of ", "\n"))
                + Switches.USAGE;
    }
}
