package io.egf2.config;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps the design visible: what may know what. */
final class ArchitectureTest {

    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.egf2.config");

    private static void onlyIn(String foreign, Class<?>... ours) {
        DescribedPredicate<JavaClass> others = new DescribedPredicate<>("other classes") {
            @Override
            public boolean test(JavaClass candidate) {
                String name = candidate.getName().replaceFirst("\\$.*", "");
                return Set.of(ours).stream().noneMatch(own -> own.getName().equals(name));
            }
        };
        noClasses()
                .that(others)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(foreign)
                .check(LIBRARY);
    }

    @Test
    void okHttpIsKnownToOneClass() {
        onlyIn("okhttp3..", HttpExchange.class);
        onlyIn("okio..", HttpExchange.class);
        onlyIn("kotlin..", HttpExchange.class);
    }

    @Test
    void slf4jIsKnownToOneClass() {
        onlyIn("org.slf4j..", StartLog.class);
    }

    @Test
    void jacksonsTokenizerIsKnownToTheDocument() {
        onlyIn(
                "tools.jackson.core..",
                JsonReader.class,
                JsonFault.class,
                JsonValue.class,
                SettingsSchema.class,
                DatabindShape.class,
                JsonSection.class);
    }

    @Test
    void databindIsKnownToTheLeafThatNeedsItAndToOpaqueSections() {
        onlyIn("tools.jackson.databind..", DatabindShape.class, JsonSection.class);
    }

    @Test
    void theSpiUsesNothingOfOurs() {
        noClasses()
                .that()
                .resideInAPackage("io.egf2.config.spi")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.egf2.config", "io.egf2.config.services")
                .check(LIBRARY);
    }

    @Test
    void theRecordsOfTheServicesUseThePublicPackageOnly() {
        noClasses()
                .that()
                .resideInAPackage("io.egf2.config.services")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.egf2.config.spi")
                .check(LIBRARY);
        noClasses()
                .that()
                .resideInAPackage("io.egf2.config")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.egf2.config.services")
                .check(LIBRARY);
    }

    @Test
    void packagesHaveNoCycles() {
        SlicesRuleDefinition.slices()
                .matching("io.egf2.(config.*)..")
                .should()
                .beFreeOfCycles()
                .check(LIBRARY);
    }

    @Test
    void whatIsPublicIsListedHere() {
        Set<String> names = LIBRARY.stream()
                .filter(type -> type.getPackageName().equals("io.egf2.config"))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass())
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(names)
                .containsExactly(
                        "ConfigBootstrap",
                        "ConfigException",
                        "ConfigLocation",
                        "ConfigProblem",
                        "DefaultValue",
                        "Description",
                        "DurationUnit",
                        "HostAndPort",
                        "JsonSection",
                        "LoadedConfig",
                        "LogLevel",
                        "PeerUrl",
                        "Position",
                        "ProblemCode",
                        "Range",
                        "Secret",
                        "Stage");
    }

    @Test
    void classesAreFinalOrMadeToBeExtended() {
        classes()
                .that()
                .areNotInterfaces()
                .and()
                .areNotAnonymousClasses()
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .and()
                .areNotEnums()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(LIBRARY);
    }

    @Test
    void onlyOneClassEndsTheJvm() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(JvmExit.class.getName())
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
                .doNotHaveFullyQualifiedName(JvmExit.class.getName())
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
