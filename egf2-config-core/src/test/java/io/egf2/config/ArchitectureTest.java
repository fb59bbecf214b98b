package io.egf2.config;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.egf2.config.generated.GeneratedShape;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps the design visible: which room there is, and what may know what. */
final class ArchitectureTest {

    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.egf2.config");

    private static final String ROOT = "(root)";

    /** Which other rooms a room may use: no row has more than what is used. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            entry(ROOT, Set.of("spi", "text")),
            entry("spi", Set.of()),
            entry("generated", Set.of()),
            entry("services", Set.of(ROOT, "generated")),
            entry("text", Set.of()),
            entry("report", Set.of(ROOT, "text")),
            entry("json", Set.of(ROOT, "report", "text")),
            entry("mend", Set.of(ROOT, "json", "report", "text")),
            entry("slip", Set.of(ROOT, "json", "mend", "report", "text")),
            entry("environment", Set.of()),
            entry("bind", Set.of(ROOT, "generated", "environment", "json", "report", "text")),
            entry("foreign", Set.of(ROOT, "bind", "json", "text")),
            entry("record", Set.of(ROOT, "generated", "bind", "foreign")),
            entry("processor", Set.of(ROOT, "generated", "json", "bind", "foreign", "record", "report")),
            entry("print", Set.of(ROOT, "bind", "environment", "foreign", "json", "text")),
            entry("location", Set.of(ROOT, "report", "text")),
            entry("fetch", Set.of(ROOT, "spi", "location", "report", "text")),
            entry("http", Set.of("spi", "fetch", "text")),
            entry("rule", Set.of(ROOT, "services", "report", "start", "bind", "json", "text")),
            entry("fleet", Set.of(ROOT, "spi", "text", "report", "bind", "record", "print", "fetch", "start", "rule")),
            entry(
                    "start",
                    Set.of(
                            ROOT,
                            "spi",
                            "text",
                            "report",
                            "json",
                            "slip",
                            "environment",
                            "bind",
                            "record",
                            "print",
                            "location",
                            "fetch",
                            "http")));

    /** What a class of the face may use besides, because it is the door to it. */
    private static final Map<Class<?>, String> DOORS =
            Map.of(ConfigBootstrap.class, "start", JsonSection.class, "json");

    private static final Set<Class<?>> FACE = Set.of(ConfigBootstrap.class, ConfigException.class, LoadedConfig.class);

    /** What the annotation processor has written for the records of the services. */
    private static boolean isGenerated(JavaClass type) {
        return type.isAssignableTo(GeneratedShape.class) && !type.isEquivalentTo(GeneratedShape.class);
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName().replaceFirst("^io\\.egf2\\.config\\.?(internal\\.)?", "");
        return name.isEmpty() ? ROOT : name;
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("io.egf2.config") && !type.isPrimitive();
    }

    private static List<Dependency> betweenRooms() {
        return LIBRARY.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> isOurs(use.getTargetClass().getBaseComponentType()))
                .filter(use -> !room(use.getOriginClass())
                        .equals(room(use.getTargetClass().getBaseComponentType())))
                .toList();
    }

    private static boolean isAllowed(Dependency use) {
        String target = room(use.getTargetClass().getBaseComponentType());
        return MAY_USE.getOrDefault(room(use.getOriginClass()), Set.of()).contains(target)
                || DOORS.entrySet().stream()
                        .anyMatch(door -> outermost(use.getOriginClass()).isEquivalentTo(door.getKey())
                                && door.getValue().equals(target));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    @Test
    void eachRoomIsInTheTable() {
        Set<String> rooms = LIBRARY.stream().map(ArchitectureTest::room).collect(Collectors.toSet());

        assertThat(rooms).isEqualTo(MAY_USE.keySet());
    }

    @Test
    void aRoomUsesOnlyTheRoomsOfItsRow() {
        assertThat(betweenRooms().stream().filter(use -> !isAllowed(use)).map(Dependency::getDescription))
                .isEmpty();
    }

    @Test
    void noRoomIsInTheTableThatIsNotUsed() {
        Set<String> used = betweenRooms().stream()
                .map(use -> room(use.getOriginClass()) + " -> "
                        + room(use.getTargetClass().getBaseComponentType()))
                .collect(Collectors.toSet());

        assertThat(MAY_USE.entrySet().stream()
                        .filter(row -> !row.getKey().equals(ROOT))
                        .flatMap(row -> row.getValue().stream().map(target -> row.getKey() + " -> " + target)))
                .allMatch(used::contains);
    }

    /** What a person writes there uses the root alone. */
    @Test
    void onlyWhatIsGeneratedUsesTheRoomForIt() {
        assertThat(betweenRooms().stream()
                        .filter(use -> room(use.getOriginClass()).equals("services")
                                && room(use.getTargetClass().getBaseComponentType())
                                        .equals("generated"))
                        .filter(use -> !isGenerated(use.getOriginClass()))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    @Test
    void roomsHaveNoCycles() {
        SlicesRuleDefinition.slices()
                .matching("io.egf2.config.internal.(*)..")
                .should()
                .beFreeOfCycles()
                .check(LIBRARY);
    }

    @Test
    void noRoomKnowsTheFace() {
        assertThat(betweenRooms().stream()
                        .filter(use -> !room(use.getOriginClass()).equals(ROOT))
                        .filter(use -> FACE.stream().anyMatch(use.getTargetClass()::isEquivalentTo))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    @Test
    void aRoomIsSmallEnoughToBeReadAsAWhole() {
        Map<String, Long> sizes = LIBRARY.stream()
                .filter(type -> type.isTopLevelClass() && !isGenerated(type))
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(ArchitectureTest::room, Collectors.counting()));

        assertThat(sizes.values()).allMatch(size -> size <= 25);
    }

    private static void onlyIn(String foreign, String... ours) {
        Set<String> names = Set.of(ours);
        DescribedPredicate<JavaClass> others = DescribedPredicate.describe(
                "other classes",
                type -> !names.contains(outermost(type).getName().replaceFirst(".*config\\.", "")));
        for (String name : names) {
            assertThat(LIBRARY.contain("io.egf2.config." + name)).as(name).isTrue();
        }
        noClasses()
                .that(others)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(foreign)
                .check(LIBRARY);
    }

    @Test
    void okHttpIsKnownToOneClass() {
        onlyIn("okhttp3..", "internal.http.HttpExchange");
        onlyIn("okio..", "internal.http.HttpExchange");
        onlyIn("kotlin..", "internal.http.HttpExchange");
    }

    @Test
    void theCompilerIsKnownToTheProcessorWhichNothingElseKnows() {
        for (String compiler : List.of("javax.lang.model..", "javax.annotation.processing..", "javax.tools..")) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.egf2.config.internal.processor")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(compiler)
                    .check(LIBRARY);
        }
        assertThat(betweenRooms().stream()
                        .filter(use -> room(use.getTargetClass().getBaseComponentType())
                                .equals("processor"))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    @Test
    void slf4jIsKnownToOneClass() {
        onlyIn("org.slf4j..", "internal.start.StartLog");
    }

    @Test
    void jacksonsTokenizerIsKnownToTheDocument() {
        onlyIn(
                "tools.jackson.core..",
                "internal.json.JsonReader",
                "internal.json.JsonFault",
                "internal.json.JsonValue",
                "internal.json.TextSection",
                "internal.text.JsonObject",
                "internal.foreign.DatabindShape",
                "internal.foreign.DatabindFault");
    }

    @Test
    void databindIsKnownToTheLeafThatNeedsItAndToOpaqueSections() {
        onlyIn(
                "tools.jackson.databind..",
                "internal.foreign.DatabindShape",
                "internal.foreign.DatabindFault",
                "internal.foreign.Subtypes",
                "internal.json.TextSection",
                "JsonSection");
    }

    @Test
    void whatIsPublicIsListedHere() {
        Set<String> names = LIBRARY.stream()
                .filter(type -> room(type).equals(ROOT))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass())
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(names)
                .containsExactly(
                        "ConfigBootstrap",
                        "ConfigException",
                        "ConfigProblem",
                        "DefaultValue",
                        "Description",
                        "DurationUnit",
                        "ExitCode",
                        "HostAndPort",
                        "JsonSection",
                        "LoadedConfig",
                        "LogLevel",
                        "PeerUrl",
                        "Position",
                        "ProblemCode",
                        "Range",
                        "RequiredWhen",
                        "Secret",
                        "Settings",
                        "Stage");
    }

    /** A program may rely on the classes that generated code uses, and on no others. */
    @Test
    void whatGeneratedCodeUsesIsListedHere() {
        Set<String> names = LIBRARY.stream()
                .filter(type -> room(type).equals("generated"))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass())
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(names)
                .containsExactly("Arguments", "Choices", "GeneratedShape", "Key", "RecordDescription", "Value");
    }

    @Test
    void whatIsPublicOfTheFleetIsListedHere() {
        assertThat(LIBRARY.stream()
                        .filter(type -> room(type).equals("fleet") && type.isTopLevelClass())
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder("FleetCheck", "FleetReport");
    }

    @Test
    void classesAreFinalOrExtended() {
        classes()
                .that()
                .areNotInterfaces()
                .and()
                .areNotAnonymousClasses()
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .and()
                .areNotEnums()
                .and(DescribedPredicate.describe(
                        "are not extended", type -> type.getSubclasses().isEmpty()))
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(LIBRARY);
    }

    @Test
    void onlyOneClassEndsTheJvm() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.egf2.config.internal.start.JvmExit")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(LIBRARY);
    }

    @Test
    void onlyTheEndOfTheJvmWritesToTheStandardStreams() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.egf2.config.internal.start.JvmExit")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(LIBRARY);
    }

    @Test
    void thereIsNoSharedMutableState() {
        fields().that().areStatic().should().beFinal().check(LIBRARY);
    }
}
