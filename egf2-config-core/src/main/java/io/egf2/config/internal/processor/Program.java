package io.egf2.config.internal.processor;

import io.egf2.config.Secret;
import io.egf2.config.internal.bind.RecordFault;
import io.egf2.config.internal.record.DeclaredType;
import io.egf2.config.internal.record.ReflectedType;
import io.egf2.config.internal.record.TypeUse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** The program that is being compiled, as the class that is written for one record sees it. */
final class Program {

    private final Elements elements;
    private final Types types;
    private final TypeElement root;

    /** By the names that the JVM knows them by. */
    private final Map<String, TypeElement> byName = new HashMap<>();

    Program(ProcessingEnvironment environment, TypeElement root) {
        this.elements = environment.getElementUtils();
        this.types = environment.getTypeUtils();
        this.root = root;
    }

    Types types() {
        return types;
    }

    TypeElement root() {
        return root;
    }

    DeclaredType type(TypeElement element) {
        String name = name(element);
        Class<?> known = known(name);
        // an enum may have other constants in the JDK that is compiled for
        return known == null || known.isEnum() ? new CompiledType(this, element) : new ReflectedType(known);
    }

    TypeUse use(TypeMirror type) {
        return type.accept(new TypeUses(this), null);
    }

    /** The name that the JVM knows a type by. */
    String name(TypeElement element) {
        String name = elements.getBinaryName(element).toString();
        byName.put(name, element);
        return name;
    }

    /** A type that was met before. */
    @Nullable
    TypeElement met(String name) {
        return byName.get(name);
    }

    /** The names of all types that were met. */
    Set<String> names() {
        return byName.keySet();
    }

    /** The class of a type of the JDK, or of a value type of this library; they are the same in the JVM that compiles. */
    static @Nullable Class<?> known(String name) {
        try {
            if (name.startsWith("java.") || name.startsWith("javax.")) {
                return Class.forName(name, false, ClassLoader.getPlatformClassLoader());
            }
            String ours = Secret.class.getPackageName() + '.';
            boolean isOurs = name.startsWith(ours) && name.indexOf('.', ours.length()) < 0;
            return isOurs ? Class.forName(name, false, Program.class.getClassLoader()) : null;
        } catch (ClassNotFoundException e) {
            return null; // of a program in the same package, or of a newer JDK
        }
    }

    /** The names of a record's components. */
    List<String> components(String record) {
        TypeElement element = byName.get(record);
        return element == null
                ? List.of()
                : element.getRecordComponents().stream()
                        .map(component -> component.getSimpleName().toString())
                        .toList();
    }

    /** Whether the class that is written can name a type. */
    boolean isThere(String name) {
        return elements.getTypeElement(elements.getModuleOf(root), name) != null;
    }

    /** Whether there is a type of that simple name in the package of the record. */
    boolean isTypeBeside(String simple) {
        String ownPackage = packageOf(root).getQualifiedName().toString();
        return elements.getTypeElement(ownPackage.isEmpty() ? simple : ownPackage + '.' + simple) != null;
    }

    /** What the JVM calls the type of a method or constructor (The Java Virtual Machine Specification, 4.3.3). */
    String descriptor(ExecutableElement executable) {
        StringBuilder descriptor = new StringBuilder("(");
        for (VariableElement parameter : executable.getParameters()) {
            descriptor.append(descriptor(parameter.asType()));
        }
        return descriptor
                .append(')')
                .append(descriptor(executable.getReturnType()))
                .toString();
    }

    String descriptor(TypeMirror type) {
        TypeMirror erased = types.erasure(type);
        if (erased instanceof ArrayType array) {
            return '[' + descriptor(array.getComponentType());
        }
        return switch (erased.getKind()) {
            case BOOLEAN -> "Z";
            case BYTE -> "B";
            case SHORT -> "S";
            case INT -> "I";
            case LONG -> "J";
            case CHAR -> "C";
            case FLOAT -> "F";
            case DOUBLE -> "D";
            case VOID -> "V";
            case DECLARED -> 'L' + name((TypeElement) types.asElement(erased)).replace('.', '/') + ';';
            default -> throw new UnresolvedType(erased.toString());
        };
    }

    Map<? extends ExecutableElement, ? extends AnnotationValue> valuesOf(AnnotationMirror annotation) {
        return elements.getElementValuesWithDefaults(annotation);
    }

    PackageElement packageOf(Element element) {
        return elements.getPackageOf(element);
    }

    /** Fails for a type that the class that is written cannot name, because it stands beside the record. */
    void checkVisible(CompiledType type) {
        Element each = type.element();
        while (each != null && each.getKind() != ElementKind.PACKAGE) {
            if (!isVisible(each)) {
                throw hidden(type, (each == type.element() ? "it is " : each.getSimpleName() + " is ") + hidden(each));
            }
            each = each.getEnclosingElement();
        }
        ModuleElement module = elements.getModuleOf(root);
        if (module != null && elements.getTypeElement(module, type.element().getQualifiedName()) == null) {
            throw hidden(type, "its package is not exported to the module " + module.getQualifiedName());
        }
    }

    /** What hides a part of the program from the class that is written. */
    static String hidden(Element part) {
        return part.getModifiers().contains(Modifier.PRIVATE) ? "private" : "not public";
    }

    /** The mistake of a type that the class that is written would have to call. */
    RecordFault hidden(CompiledType type, String why) {
        return RecordFault.of(
                type.name(), "cannot be made by the class that is written for " + root.getSimpleName() + ": " + why);
    }

    /** Whether a caller has to expect a checked exception. */
    boolean throwsChecked(ExecutableElement method) {
        for (TypeMirror thrown : method.getThrownTypes()) {
            if (!isA(thrown, RuntimeException.class) && !isA(thrown, Error.class)) {
                return true;
            }
        }
        return false;
    }

    private boolean isA(TypeMirror type, Class<?> base) {
        return types.isSubtype(type, elements.getTypeElement(base.getName()).asType());
    }

    boolean isBeside(Element element) {
        return packageOf(element).equals(packageOf(root));
    }

    boolean isVisible(Element element) {
        return isBeside(element)
                ? !element.getModifiers().contains(Modifier.PRIVATE)
                : element.getModifiers().contains(Modifier.PUBLIC);
    }
}
