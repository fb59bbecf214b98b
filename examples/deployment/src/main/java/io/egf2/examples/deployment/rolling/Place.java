package io.egf2.examples.deployment.rolling;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where all of it runs.
 *
 * @param told what that is, for the one who watches
 * @param network the addresses
 * @param commands how programs are called there
 * @param haproxy the program
 * @param dnsmasq the program; none where a hosts file stands in for it
 * @param folder for files, which are gone after the run
 * @param options what the run was told
 */
record Place(
        String told,
        Network network,
        Commands commands,
        Path haproxy,
        Optional<Path> dnsmasq,
        Path folder,
        Options options) {}
