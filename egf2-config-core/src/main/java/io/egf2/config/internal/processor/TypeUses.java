package io.egf2.config.internal.processor;

import io.egf2.config.internal.record.DeclaredType;
import io.egf2.config.internal.record.ReflectedType;
import io.egf2.config.internal.record.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/** Types as components use them, with the texts that reflection has for them. */
final class TypeUses extends SimpleTypeVisitor14<TypeUse, @Nullable Void> {

    private final Program program;

    TypeUses(Program program) {
        this.program = program;
    }

    private TypeUse use(TypeMirror type) {
        return type.accept(this, null);
    }

    private static TypeUse unusable(String text) {
        return new TypeUse(null, List.of(), text);
    }

    @Override
    public TypeUse visitPrimitive(PrimitiveType type, @Nullable Void nothing) {
        return ReflectedType.use(primitive(type));
    }

    private static Class<?> primitive(PrimitiveType type) {
        return switch (type.getKind()) {
            case BOOLEAN -> boolean.class;
            case BYTE -> byte.class;
            case SHORT -> short.class;
            case INT -> int.class;
            case LONG -> long.class;
            case FLOAT -> float.class;
            case DOUBLE -> double.class;
            default -> char.class;
        };
    }

    @Override
    public TypeUse visitDeclared(javax.lang.model.type.DeclaredType type, @Nullable Void nothing) {
        DeclaredType raw = program.type((TypeElement) type.asElement());
        List<TypeUse> arguments = new ArrayList<>();
        StringJoiner texts = new StringJoiner(", ", "<", ">");
        for (TypeMirror argument : type.getTypeArguments()) {
            TypeUse use = use(argument);
            arguments.add(use);
            texts.add(use.text());
        }
        return new TypeUse(raw, arguments, raw.name().full() + (arguments.isEmpty() ? "" : texts));
    }

    @Override
    public TypeUse visitArray(ArrayType type, @Nullable Void nothing) {
        TypeUse element = use(type.getComponentType());
        Class<?> known = element.raw() instanceof ReflectedType reflected ? reflected.known() : null;
        return known != null && element.arguments().isEmpty()
                ? ReflectedType.use(known.arrayType())
                : unusable(element.text() + "[]");
    }

    @Override
    public TypeUse visitWildcard(WildcardType type, @Nullable Void nothing) {
        if (type.getExtendsBound() != null) {
            return unusable("? extends " + use(type.getExtendsBound()).text());
        }
        return unusable(
                type.getSuperBound() == null
                        ? "?"
                        : "? super " + use(type.getSuperBound()).text());
    }

    @Override
    public TypeUse visitTypeVariable(TypeVariable type, @Nullable Void nothing) {
        return unusable(type.asElement().getSimpleName().toString());
    }

    @Override
    public TypeUse visitError(ErrorType type, @Nullable Void nothing) {
        throw new UnresolvedType(type.toString());
    }

    @Override
    protected TypeUse defaultAction(TypeMirror type, @Nullable Void nothing) {
        return unusable(type.toString());
    }
}
