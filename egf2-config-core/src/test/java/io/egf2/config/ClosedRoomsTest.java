package io.egf2.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.egf2.config.internal.processor.SettingsProcessor;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a room shows is what another room needs of it, and nothing else. */
final class ClosedRoomsTest {

    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.egf2.config");

    private static Stream<JavaClass> publicTypes() {
        return LIBRARY.stream()
                .filter(type -> type.getPackageName().startsWith("io.egf2.config.internal"))
                // The compiler looks it up by its name, and calls its constructor.
                .filter(type -> !type.isEquivalentTo(SettingsProcessor.class))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC));
    }

    @Test
    void aTypeIsPublicOnlyIfAnotherRoomUsesIt() {
        assertThat(publicTypes()
                        .filter(type -> type.getDirectDependenciesToSelf().stream()
                                .noneMatch(use -> isOutside(use.getOriginClass(), type))))
                .isEmpty();
    }

    @Test
    void aMemberIsPublicOnlyIfAnotherRoomUsesIt() {
        List<String> needless = publicTypes()
                .flatMap(type -> type.getMembers().stream())
                .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(member -> !isGivenByTheLanguage(member) && !isInherited(member))
                .filter(member -> !isUsedOutside(member))
                .map(JavaMember::getFullName)
                .sorted()
                .toList();

        assertThat(needless).isEmpty();
    }

    private static boolean isOutside(JavaClass user, JavaClass type) {
        return !user.getPackageName().equals(type.getPackageName());
    }

    private static boolean isUsedOutside(JavaMember member) {
        JavaClass owner = member.getOwner();
        boolean accessed =
                member.getAccessesToSelf().stream().anyMatch(access -> isOutside(access.getOriginOwner(), owner));
        boolean overridden = owner.getAllSubclasses().stream().anyMatch(sub -> isOutside(sub, owner));
        // The compiler puts the value of a constant into the class that uses it.
        boolean constant = member instanceof JavaField field
                && field.getModifiers().containsAll(Set.of(JavaModifier.STATIC, JavaModifier.FINAL))
                && (field.getRawType().isPrimitive() || field.getRawType().isEquivalentTo(String.class));
        return accessed || overridden || constant;
    }

    /** The accessors and constructor of a record are as public as the record; so is what an enum has of its own. */
    private static boolean isGivenByTheLanguage(JavaMember member) {
        JavaClass owner = member.getOwner();
        boolean ofRecord = owner.isRecord()
                && (member.getName().equals("<init>")
                        || owner.getAllFields().stream()
                                .anyMatch(field -> field.getName().equals(member.getName())));
        return ofRecord
                || owner.isEnum()
                || owner.isInterface()
                || member.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static boolean isInherited(JavaMember member) {
        if (!(member instanceof JavaCodeUnit unit) || member.getName().equals("<init>")) {
            return false;
        }
        JavaClass owner = member.getOwner();
        return Stream.concat(owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
                .anyMatch(ancestor -> ancestor.tryGetMethod(
                                unit.getName(),
                                unit.getRawParameterTypes().stream()
                                        .map(JavaClass::getName)
                                        .toArray(String[]::new))
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .isPresent());
    }
}
