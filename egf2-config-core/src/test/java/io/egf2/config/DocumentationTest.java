package io.egf2.config;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.fleet.FleetSample;
import io.egf2.config.internal.bind.RecordShape;
import io.egf2.config.internal.bind.Setting;
import io.egf2.config.internal.environment.Environment;
import io.egf2.config.internal.print.SettingsHelp;
import io.egf2.config.internal.record.Shapes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The documentation says what the library does: codes, exit codes, keys, switches, links and samples are compared with it. */
final class DocumentationTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path REFERENCE = ROOT.resolve("docs/reference");
    private static final Pattern CODE = Pattern.compile("EGF2-[A-Z]\\d\\d");
    private static final Pattern SAMPLE = Pattern.compile(
            "(<!-- (document|mended|report|problem|finding|fleet|file): (\\S+) -->\\n```[a-z]+\\n)(?:.*?\\n)??```(?=\\n)",
            Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]*)(?:#([^)]*))?\\)");

    static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            Stream<Path> top =
                    Stream.of("README.md", "CHANGELOG.md", "CONTRIBUTING.md").map(ROOT::resolve);
            return Stream.concat(top, docs.filter(page -> page.toString().endsWith(".md")))
                    .sorted()
                    .toList();
        }
    }

    static Set<String> services() {
        return EgfServices.RECORDS.keySet();
    }

    private static String read(Path page) throws IOException {
        return Files.readString(page);
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(toCollection(TreeSet::new));
    }

    /** What stands between a heading that begins so and the next one of the same rank. */
    private static String section(String page, String heading) {
        int start = page.indexOf("\n" + heading);
        assertThat(start).as("the heading " + heading).isNotNegative();
        String rank = heading.substring(0, heading.indexOf(' ') + 1);
        int end = page.indexOf("\n" + rank, start + 1);
        return page.substring(start, end < 0 ? page.length() : end);
    }

    /** What the samples of the page need is exactly what the project needs that they are taken from: its build analyses that. */
    @Test
    void thePageOfTestsListsWhatItsSamplesNeed() throws IOException {
        String page = read(ROOT.resolve("docs/how-to/test-your-configuration.md"));
        String quickstart = read(ROOT.resolve("examples/quickstart/pom.xml"));
        Pattern test =
                Pattern.compile("<artifactId>([^<]+)</artifactId>(?:\\s*<version>[^<]+</version>)?\\s*<scope>test");

        assertThat(artifacts(test, page)).isEqualTo(artifacts(test, quickstart)).hasSize(3);
    }

    private static Set<String> artifacts(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).collect(toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageNamesTheVersionsThatTheBuildUses(Path page) throws IOException {
        String build = read(ROOT.resolve("pom.xml"));
        Pattern dependency = Pattern.compile("<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");

        for (MatchResult found : dependency.matcher(read(page)).results().toList()) {
            String name = found.group(1);
            String property = name.replaceAll("-(jupiter|simple|core)$", "") + ".version>" + found.group(2) + "<";
            String plugin = "<artifactId>" + name + "</artifactId>\n          <version>" + found.group(2) + "<";
            boolean isOurs =
                    name.startsWith("egf2-config-") && build.contains("<version>" + found.group(2) + "</version>");
            boolean isReaders = name.equals("hello");
            assertThat(isOurs || isReaders || build.contains(property) || build.contains(plugin))
                    .as(found.group())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageNamesOnlyProblemCodesThatThereAre(Path page) throws IOException {
        Set<String> codes =
                Arrays.stream(ProblemCode.values()).map(ProblemCode::id).collect(toCollection(TreeSet::new));

        assertThat(codes).containsAll(found(CODE, read(page)));
    }

    @ParameterizedTest
    @EnumSource
    void eachProblemCodeIsExplainedWithItsExitCodeAndAnExample(ProblemCode code) throws IOException {
        String section = section(read(REFERENCE.resolve("problems.md")), "### " + code.id() + " ");

        assertThat(section)
                .containsPattern("Exit code (0, or )?" + code.exitCode() + "\\b")
                .contains("```text")
                .contains("[" + code.id() + "]");
    }

    @ParameterizedTest
    @EnumSource
    void eachExitCodeNamesTheProblemCodesThatLeadToIt(ExitCode exit) throws IOException {
        Set<String> codes = Arrays.stream(ProblemCode.values())
                .filter(code -> code.exitCode() == exit.number())
                .map(ProblemCode::id)
                .collect(toCollection(TreeSet::new));

        assertThat(exitCodeRows().filter(row -> row.startsWith("| " + exit.number() + " |")))
                .singleElement()
                .satisfies(row -> assertThat(found(CODE, row)).isEqualTo(codes));
    }

    @Test
    void thePageOfExitCodesNamesNoOther() throws IOException {
        assertThat(exitCodeRows()).hasSize(ExitCode.values().length);
    }

    private static Stream<String> exitCodeRows() throws IOException {
        String page = read(REFERENCE.resolve("exit-codes.md"));
        return page.substring(0, page.indexOf("\n## ")).lines().filter(line -> line.matches("\\| \\d+ \\|.*"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void eachKeyOfAServiceStandsInTheReferenceWithItsDefault(String service) throws IOException {
        String section = section(read(REFERENCE.resolve("settings.md")), "### " + service + "\n");
        List<Setting> settings = Shapes.of(DocumentationSample.record(service)).settings();

        assertThat(section.lines().filter(line -> line.startsWith("| `"))).hasSameSizeAs(settings);
        for (Setting setting : settings) {
            String absent = setting.isRequired()
                    ? "required"
                    : setting.defaultText() == null ? "not set" : "`" + setting.defaultText() + "`";
            assertThat(section)
                    .containsPattern("\\| `" + setting.key() + "` \\| [^|]+ \\| " + Pattern.quote(absent) + " \\|");
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void eachKeyOfASectionStandsInTheReference(String service) throws IOException {
        String sections = section(read(REFERENCE.resolve("settings.md")), "### Sections\n");

        for (Setting section : Shapes.of(DocumentationSample.record(service)).settings()) {
            List<Setting> keys = section.shape() instanceof RecordShape record ? record.settings() : List.of();
            assertThat(keys)
                    .filteredOn(key -> !key.takesRest())
                    .allSatisfy(key -> assertThat(sections)
                            .containsPattern("\\| `" + section.key() + "` \\| [^|]*`" + key.key() + "`"));
        }
    }

    @Test
    void eachSwitchStandsInTheReferenceAndNoOtherDoes() throws IOException {
        Pattern option = Pattern.compile("--config\\b(-[a-z]+)?");
        String help = new SettingsHelp("auth", Shapes.of(DocumentationSample.record("auth")), Environment.of(Map.of()))
                .text();

        assertThat(found(option, read(REFERENCE.resolve("parameter-and-switches.md"))))
                .isEqualTo(found(option, help));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void eachLinkToAnotherPageLeadsThere(Path page) throws IOException {
        Matcher links = LINK.matcher(read(page));
        while (links.find()) {
            Path target = links.group(1).isEmpty() ? page : page.resolveSibling(links.group(1));
            assertThat(target).as(links.group()).exists();
            if (links.group(2) != null) {
                assertThat(read(target).lines().map(DocumentationTest::anchor)).contains(links.group(2));
            }
        }
    }

    private static String anchor(String heading) {
        return heading.replaceFirst("^#+ ", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 -]", "")
                .replace(' ', '-');
    }

    @ParameterizedTest
    @MethodSource("pages")
    void eachBlockIsClosedBeforeTheNextBegins(Path page) throws IOException {
        boolean isOpen = false;
        for (String line : read(page).lines().toList()) {
            if (line.startsWith("```")) {
                assertThat(line.equals("```")).as(page + ": " + line).isEqualTo(isOpen);
                isOpen = !isOpen;
            }
        }
        assertThat(isOpen).isFalse();
    }

    @Test
    void theReadmeIsShort() throws IOException {
        assertThat(read(ROOT.resolve("README.md")).lines().count()).isLessThan(130);
    }

    /** With {@code -Dsamples.update=true} the samples are not compared but written. */
    @ParameterizedTest
    @MethodSource("pages")
    void eachSampleIsWhatTheLibrarySays(Path page) throws IOException {
        String text = read(page);

        String rendered = SAMPLE.matcher(text).replaceAll(sample -> {
            DocumentationSample library = new DocumentationSample(sample.group(3));
            String shown = switch (sample.group(2)) {
                case "file" -> file(sample.group(3));
                case "finding" -> new FleetSample(sample.group(3)).finding();
                case "fleet" -> new FleetSample(sample.group(3)).text();
                case "document" -> library.document();
                case "mended" -> library.mended().document();
                case "report" -> library.report();
                default -> library.problems();
            };
            String block = sample.group(1) + shown + "\n```";
            boolean isTheSame = withoutTimes(block).equals(withoutTimes(sample.group()));
            return Matcher.quoteReplacement(isTheSame ? sample.group() : block);
        });

        if (Boolean.getBoolean("samples.update")) {
            Files.writeString(page, rendered);
        } else {
            assertThat(text).isEqualTo(rendered);
        }
    }

    private static String file(String name) {
        try {
            return read(ROOT.resolve(name)).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutTimes(String text) {
        return text.replaceAll("\\d\\.\\d{3} s", "0.000 s");
    }

    static Stream<String> mended() throws IOException {
        try (Stream<Path> samples = Files.list(DocumentationSample.FOLDER)) {
            return samples
                    .map(sample -> sample.getFileName().toString())
                    .filter(name -> name.endsWith(".mended.json"))
                    .map(name -> name.replace(".mended.json", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("mended")
    void whatIsMendedHasNoProblemAndNoWarningAnyMore(String name) {
        assertThat(new DocumentationSample(name).problems()).isNotEmpty();
        assertThat(new DocumentationSample(name).mended().problems()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.MATCH_ANY,
            names = {"JSON_.*", "KEY_.*", "VALUE_.*", "PEER_URL", "RULE_BROKEN"})
    void eachProblemOfADocumentStandsBesideTheMendedDocument(ProblemCode code) throws IOException {
        String section = section(read(REFERENCE.resolve("problems.md")), "### " + code.id() + " ");

        assertThat(section.contains("<!-- mended: ") || section.contains("No document is shown"))
                .isTrue();
    }

    @Test
    void eachSampleIsUsed() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path page : pages()) {
            all.append(read(page));
        }
        try (Stream<Path> samples = Files.list(DocumentationSample.FOLDER)) {
            assertThat(samples.map(
                            sample -> sample.getFileName().toString().replaceFirst("(\\.mended)?\\.[a-z]+$", "")))
                    .allSatisfy(name -> assertThat(all).containsPattern(": " + name + " -->"));
        }
    }
}
