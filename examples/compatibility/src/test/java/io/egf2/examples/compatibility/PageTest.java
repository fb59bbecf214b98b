package io.egf2.examples.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on compatibility says what is tested, all of it, and nothing else. */
final class PageTest {

    private static final Set<Class<?>> TESTS = Set.of(
            LibrariesTest.class, JvmsTest.class, PackagingTest.class, LoadersTest.class, CompiledRecordTest.class);

    /** The rows of its tables, without their heads. */
    private static List<String> rows() throws IOException {
        return Files.readAllLines(Path.of("../../docs/reference/compatibility.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| ---") && !line.endsWith("| tested by |"))
                .toList();
    }

    private static String last(String row) {
        return row.replaceFirst(".*\\| (.*) \\|$", "$1");
    }

    private static Set<String> methods() {
        return TESTS.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(PageTest::isTest)
                .map(method -> "`" + method.getDeclaringClass().getSimpleName() + "." + method.getName() + "`")
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isTest(Method method) {
        return method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class);
    }

    @Test
    void eachLineNamesATestThatThereIsOrIsMarkedUntested() throws IOException {
        Set<String> allowed = methods();
        allowed.add("untested");

        assertThat(rows())
                .hasSizeGreaterThan(30)
                .allSatisfy(row -> assertThat(last(row)).as(row).isIn(allowed));
    }

    @Test
    void eachTestStandsOnThePage() throws IOException {
        assertThat(rows().stream().map(PageTest::last)).containsAll(methods());
    }

    @ParameterizedTest
    @ValueSource(strings = {"oldest", "newest", "foreign"})
    void eachVersionThatIsTriedStandsInALineOfItsOwn(String folder) throws IOException {
        List<String> rows = rows();

        for (Path jar : Jars.in(folder)) {
            assertThat(rows)
                    .as("a line for " + jar.getFileName())
                    .anyMatch(row -> cells(row).get(0).contains(Jars.artifact(jar))
                            && cells(row).get(1).matches("(.* )?" + Jars.version(jar) + "( .*)?")
                            && !last(row).equals("untested"));
        }
    }

    @Test
    void theLibrarysOwnVersionsStandOnThePage() throws IOException {
        String own = rows().stream()
                .filter(row -> row.startsWith("| all of them | those of the POM"))
                .findFirst()
                .orElseThrow();

        for (Path jar : Jars.in("class-path")) {
            String artifact = Jars.artifact(jar);
            if (!artifact.startsWith("egf2-") && !artifact.equals("annotations") && !artifact.equals("jspecify")) {
                assertThat(own).contains(" " + artifact + " " + Jars.version(jar));
            }
        }
    }

    private static List<String> cells(String row) {
        return Stream.of(row.split(" \\| "))
                .map(cell -> cell.replaceFirst("^\\| ", ""))
                .toList();
    }
}
