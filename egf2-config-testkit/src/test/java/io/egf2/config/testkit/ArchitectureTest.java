package io.egf2.config.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What this module may know, and what its users get to see. */
final class ArchitectureTest {

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.egf2.config.testkit");

    private static Stream<JavaClass> publicClasses() {
        return MODULE.stream().filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC));
    }

    @Test
    void theseTypesArePublic() {
        assertThat(publicClasses())
                .extracting(JavaClass::getSimpleName)
                .containsExactlyInAnyOrder(
                        "ConfigDocument",
                        "ConfigServer",
                        "FakeConfigServer",
                        "Fault",
                        "RecordedRequest",
                        "ServiceDocuments",
                        "ServiceLaunch",
                        "ServiceProcess",
                        "SettingsAssert");
    }

    @Test
    void noSignatureHasATypeOfALibrary() {
        assertThat(publicClasses().flatMap(type -> type.getMethods().stream()))
                .filteredOn(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .allSatisfy(method -> assertThat(method.getAllInvolvedRawTypes())
                        .extracting(JavaClass::getPackageName)
                        .allMatch(name -> name.isEmpty() || name.startsWith("java.") || name.startsWith("io.egf2.")));
    }

    @Test
    void wireMockIsKnownToTheServerOnly() {
        noClasses()
                .that()
                .doNotHaveSimpleName("FakeConfigServer")
                .and()
                .doNotHaveSimpleName("Fault")
                .and()
                .doNotHaveSimpleName("Answers")
                .and()
                .doNotHaveSimpleName("RawAnswers")
                .and()
                .doNotHaveSimpleName("S3Face")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.github.tomakehurst..")
                .check(MODULE);
    }

    @Test
    void classesAreFinalAndHoldNoSharedState() {
        classes()
                .that()
                .areNotAnonymousClasses()
                .and()
                .areNotInterfaces()
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(MODULE);
        fields().that().areStatic().should().beFinal().check(MODULE);
    }
}
