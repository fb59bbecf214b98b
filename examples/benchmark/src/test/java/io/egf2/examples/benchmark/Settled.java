package io.egf2.examples.benchmark;

/** A program that has its settings at once, or fails without arguments, or ends at once with two. */
final class Settled {

    private Settled() {}

    public static void main(String[] args) throws Exception {
        if (args.length == 0) {
            throw new IllegalStateException("no settings");
        }
        System.out.println("something else first");
        System.out.println(args[0]);
        if (args.length == 1) {
            System.in.read();
        }
    }
}
