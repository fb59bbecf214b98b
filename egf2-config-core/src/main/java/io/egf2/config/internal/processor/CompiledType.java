package io.egf2.config.internal.processor;

import io.egf2.config.internal.bind.EnumShape;
import io.egf2.config.internal.bind.Maker;
import io.egf2.config.internal.bind.Shape;
import io.egf2.config.internal.bind.TypeName;
import io.egf2.config.internal.record.Annotations;
import io.egf2.config.internal.record.DeclaredType;
import io.egf2.config.internal.record.Invocable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** A type that the compiler tells of. */
final class CompiledType implements DeclaredType {

    /** Eclipse's compiler is not asked for those of another type: it fails. */
    private static final List<RecordComponentElement> NO_COMPONENTS = List.of();

    private final Program program;
    private final TypeElement element;
    private final TypeName name;

    CompiledType(Program program, TypeElement element) {
        this.program = program;
        this.element = element;
        String kind = isRecord() ? "settings record" : isEnum() ? "enum" : "type";
        this.name = new TypeName(
                kind, program.name(element), element.getSimpleName().toString());
    }

    TypeElement element() {
        return element;
    }

    @Override
    public TypeName name() {
        return name;
    }

    @Override
    public @Nullable Class<?> known() {
        return null;
    }

    @Override
    public boolean isRecord() {
        return element.getKind() == ElementKind.RECORD;
    }

    @Override
    public boolean isEnum() {
        return element.getKind() == ElementKind.ENUM;
    }

    @Override
    public boolean isArray() {
        return false;
    }

    @Override
    public boolean isAbstract() {
        return element.getModifiers().contains(Modifier.ABSTRACT);
    }

    @Override
    public boolean hasTypeParameters() {
        return !element.getTypeParameters().isEmpty();
    }

    @Override
    public List<Component> components() {
        List<Component> components = new ArrayList<>();
        for (RecordComponentElement component : isRecord() ? element.getRecordComponents() : NO_COMPONENTS) {
            components.add(new Component(component.getSimpleName().toString(), program.use(component.asType())));
        }
        return components;
    }

    @Override
    public List<String> constants() {
        List<String> constants = new ArrayList<>();
        for (Element each : element.getEnclosedElements()) {
            if (each.getKind() == ElementKind.ENUM_CONSTANT) {
                constants.add(each.getSimpleName().toString());
            }
        }
        return constants;
    }

    @Override
    public Map<String, Annotations> annotations() {
        return new CompiledAnnotations(program, this).all();
    }

    @Override
    public List<DeclaredType> interfaces() {
        return types(element.getInterfaces());
    }

    private List<DeclaredType> types(List<? extends TypeMirror> mirrors) {
        List<DeclaredType> types = new ArrayList<>();
        for (TypeMirror mirror : mirrors) {
            DeclaredType raw = program.use(mirror).raw();
            if (raw != null) {
                types.add(raw);
            }
        }
        return types;
    }

    @Override
    public @Nullable DeclaredType annotation(String type) {
        TypeElement annotation = program.met(type);
        return annotation == null ? null : program.type(annotation);
    }

    @Override
    public List<Invocable> invocables() {
        List<Invocable> invocables = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(element.getEnclosedElements())) {
            invocables.add(new CompiledInvocable(program, this, method));
        }
        for (ExecutableElement constructor : ElementFilter.constructorsIn(element.getEnclosedElements())) {
            if (!isInner()) { // else it takes the instance around it, too
                invocables.add(new CompiledInvocable(program, this, constructor));
            }
        }
        return invocables;
    }

    private boolean isInner() {
        return element.getNestingKind() == NestingKind.MEMBER
                && !element.getModifiers().contains(Modifier.STATIC);
    }

    @Override
    public List<DeclaredType> subtypes() {
        List<DeclaredType> subtypes = new ArrayList<>(types(new CompiledAnnotations(program, this).subtypes()));
        subtypes.addAll(types(element.getPermittedSubclasses()));
        return subtypes;
    }

    @Override
    public Maker constructor() {
        program.checkVisible(this);
        Invocable canonical = canonical();
        if (canonical == null) {
            throw new UnresolvedType(name.full());
        }
        return canonical.maker();
    }

    @Override
    public Object constant(String constant) {
        program.checkVisible(this);
        return constant;
    }

    @Override
    public boolean givesString(String member) {
        return member(member) != null;
    }

    /** The method, else the field. */
    private @Nullable Element member(String member) {
        for (ExecutableElement each : ElementFilter.methodsIn(element.getEnclosedElements())) {
            boolean isNamed = each.getSimpleName().contentEquals(member)
                    && !each.getModifiers().contains(Modifier.STATIC);
            if (isNamed && each.getParameters().isEmpty() && isString(each.getReturnType())) {
                return each;
            }
        }
        for (VariableElement each : ElementFilter.fieldsIn(element.getEnclosedElements())) {
            boolean isOfConstant = !each.getModifiers().contains(Modifier.STATIC);
            if (isOfConstant && each.getSimpleName().contentEquals(member) && isString(each.asType())) {
                return each;
            }
        }
        return null;
    }

    private boolean isString(TypeMirror type) {
        return program.use(type).text().equals("java.lang.String");
    }

    @Override
    public EnumShape written(String member, List<EnumShape.Choice> constants) {
        Element found = Objects.requireNonNull(member(member));
        if (!program.isVisible(found)) {
            throw program.hidden(this, "its member " + member + " is " + Program.hidden(found));
        }
        if (found instanceof ExecutableElement method && program.throwsChecked(method)) {
            throw program.hidden(this, "its member " + member + " throws a checked exception");
        }
        return new LaterChoices(name, constants, found instanceof ExecutableElement ? member + "()" : member);
    }

    @Override
    public Shape databind() {
        program.checkVisible(this);
        return new LaterShape(name);
    }
}
