package io.egf2.config;

import java.util.Arrays;

/** One of the nine services, as short as it can be: the first argument is its name, the others are its own. */
public final class AnyServiceMain {

    private AnyServiceMain() {}

    public static void main(String[] args) {
        Record settings = ConfigBootstrap.forService(args[0], EgfServices.record(args[0]))
                .loadOrExit(Arrays.copyOfRange(args, 1, args.length));
        System.out.println("started with " + settings.getClass().getName());
    }
}
