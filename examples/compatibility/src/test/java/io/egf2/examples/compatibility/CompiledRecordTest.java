package io.egf2.examples.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record with {@code @Settings}: where what the compiler has read of it is used. */
final class CompiledRecordTest {

    private static final String COMPILED = "-Dcompiled=true";
    private static final String BOUND = "Own[port=1]";

    @TempDir
    private Path directory;

    private String[] document() throws Exception {
        return Documents.file(directory, Documents.GOOD);
    }

    @Test
    void itStartsFromAClassPath() throws Exception {
        List<String> options = List.of(COMPILED, "-cp", Jars.ofService().toString(), Jvm.MAIN);

        Jvm.ofBuild().run(options, document()).assertStarted(Documents.COMPILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"oldest", "newest"})
    void itStartsWithTheOldestAndTheNewestLibraries(String folder) throws Exception {
        String jars = Jars.ofService().withAll(folder).toString();

        Jvm.ofBuild().run(List.of(COMPILED, "-cp", jars, Jvm.MAIN), document()).assertStarted(Documents.COMPILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shaded", "boot"})
    void itStartsFromOneJarThatHoldsAll(String classifier) throws Exception {
        List<String> options = List.of(COMPILED, "-jar", Jars.whole(classifier).toString());

        Jvm.ofBuild().run(options, document()).assertStarted(Documents.COMPILED);
    }

    @Test
    void itStartsInAModuleThatOpensNothing() throws Exception {
        ClosedModule service = new ClosedModule(
                directory, "@Settings", "--processor-path", Jars.ofService().toString());

        service.start(Jvm.ofBuild()).assertStarted(BOUND);
    }

    @Test
    void itStartsInARuntimeWithoutACompiler() throws Exception {
        ClosedModule service = new ClosedModule(
                directory, "@Settings", "--processor-path", Jars.ofService().toString());
        Jvm image = Jvm.of(directory.resolve("image"), "java.base,java.logging,java.xml,jdk.crypto.ec");

        assertThat(image.run(List.of("--list-modules")).out()).doesNotContain("java.compiler");
        service.start(image).assertStarted(BOUND);
    }

    @Test
    void itStartsInARuntimeOfOneModule() throws Exception {
        Jvm image = Jvm.of(directory.resolve("image"), "java.base");
        List<String> options = List.of(COMPILED, "-cp", Jars.ofService().toString(), Jvm.MAIN);

        image.run(options, Documents.file(directory, Documents.PLAIN))
                .assertStarted(Documents.PLAIN_BOUND.replace("CompatibilitySettings", "CompiledSettings"));
    }

    @Test
    void theCompilerHasToBeAskedSinceJdk23() throws Exception {
        assertThat(ClosedModule.ofClassPath(directory, "@Settings").isRead())
                .isEqualTo(Runtime.version().feature() < 23);
    }

    @Test
    void theCompilerHasToBeAskedForAModule() throws Exception {
        assertThat(new ClosedModule(directory, "@Settings").isRead()).isFalse();
    }
}
