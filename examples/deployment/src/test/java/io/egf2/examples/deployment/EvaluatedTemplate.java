package io.egf2.examples.deployment;

import static io.egf2.examples.deployment.Template.list;
import static io.egf2.examples.deployment.Template.map;
import static io.egf2.examples.deployment.Template.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A template with values for its parameters: what CloudFormation would make of it, as far as that is known without a cloud. What only
 * a cloud knows is a text in brackets: {@code [Role.Arn]}, {@code [import egf2-bucket]}. A name that there is not is an error.
 */
final class EvaluatedTemplate {

    private static final Object NO_VALUE = new Object();
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]+)}");

    private final Template template;
    private final Map<String, String> parameters = new LinkedHashMap<>();

    /** What was referred to: parameters, conditions, mappings and resources that there are. */
    private final Set<String> used = new TreeSet<>();

    private final Set<String> imports = new TreeSet<>();

    EvaluatedTemplate(Template template, Map<String, String> given) {
        this.template = template;
        template.section("Parameters").forEach((name, declared) -> {
            Object value =
                    given.containsKey(name) ? given.get(name) : map(declared).get("Default");
            if (value == null) {
                throw new IllegalArgumentException("no value for " + name);
            }
            parameters.put(name, value.toString());
        });
        if (!parameters.keySet().containsAll(given.keySet())) {
            throw new IllegalArgumentException("unknown parameters among " + given.keySet());
        }
    }

    /** The resources that are made, by their names, each with its functions carried out. */
    Map<String, Map<String, Object>> resources() {
        return section("Resources");
    }

    /** Those of a type, such as {@code EC2::VPC}: their properties. */
    Map<String, Map<String, Object>> resources(String type) {
        Map<String, Map<String, Object>> found = new LinkedHashMap<>();
        resources().forEach((name, resource) -> {
            if (text(resource.get("Type")).equals("AWS::" + type)) {
                found.put(name, map(resource.get("Properties")));
            }
        });
        return found;
    }

    /** The properties of the only one of its type. */
    Map<String, Object> only(String type) {
        Map<String, Map<String, Object>> found = resources(type);
        if (found.size() != 1) {
            throw new IllegalStateException(found.size() + " of " + type);
        }
        return found.values().iterator().next();
    }

    Map<String, Map<String, Object>> outputs() {
        return section("Outputs");
    }

    /** The names under which others import its outputs. */
    Set<String> exports() {
        Set<String> names = new TreeSet<>();
        outputs().values().stream()
                .filter(output -> output.containsKey("Export"))
                .forEach(output -> names.add(text(map(output.get("Export")).get("Name"))));
        return names;
    }

    Set<String> used() {
        evaluateAll();
        return used;
    }

    Set<String> imports() {
        evaluateAll();
        return imports;
    }

    boolean condition(String name) {
        used.add(name);
        Object declared = template.section("Conditions").get(name);
        if (declared == null) {
            throw new IllegalArgumentException("no condition " + name);
        }
        return (boolean) value(declared);
    }

    private void evaluateAll() {
        template.section("Rules").values().forEach(this::value);
        resources();
        outputs();
    }

    private Map<String, Map<String, Object>> section(String name) {
        Map<String, Map<String, Object>> made = new LinkedHashMap<>();
        template.section(name).forEach((key, declared) -> {
            Object condition = map(declared).get("Condition");
            if (condition == null || condition(condition.toString())) {
                Map<String, Object> rest = new LinkedHashMap<>(map(declared));
                rest.remove("Condition");
                made.put(key, map(value(rest)));
            }
        });
        return made;
    }

    private Object value(Object declared) {
        if (declared instanceof List<?> values) {
            return values.stream()
                    .map(this::value)
                    .filter(each -> each != NO_VALUE)
                    .toList();
        }
        if (!(declared instanceof Map<?, ?>)) {
            return declared;
        }
        Map<String, Object> fields = map(declared);
        if (fields.size() == 1) {
            Map.Entry<String, Object> field = fields.entrySet().iterator().next();
            String name = field.getKey();
            if (name.equals("Ref") || name.startsWith("Fn::") || isCondition(field)) {
                return function(name, field.getValue());
            }
        }
        Map<String, Object> values = new LinkedHashMap<>();
        fields.forEach((key, field) -> {
            Object value = value(field);
            if (value != NO_VALUE) {
                values.put(key, value);
            }
        });
        return values;
    }

    private static boolean isCondition(Map.Entry<String, Object> field) {
        return field.getKey().equals("Condition") && field.getValue() instanceof String;
    }

    private Object function(String name, Object argument) {
        return switch (name) {
            case "Ref" -> ref(argument.toString());
            case "Condition" -> condition(argument.toString());
            case "Fn::If" ->
                value(list(argument).get(condition(list(argument).get(0).toString()) ? 1 : 2));
            case "Fn::Sub" ->
                argument instanceof List<?> pair
                        ? sub(pair.get(0).toString(), map(pair.get(1)))
                        : sub(argument.toString(), Map.of());
            case "Fn::GetAtt" ->
                attribute(list(argument).get(0) + "." + list(argument).get(1));
            case "Fn::ImportValue" -> imported(value(argument).toString());
            case "Fn::FindInMap" -> findInMap(values(argument));
            case "Fn::Base64" -> value(argument);
            case "Fn::GetAZs" -> List.of("[zone 1]", "[zone 2]");
            case "Fn::Not" -> !(boolean) values(argument).get(0);
            case "Fn::And" -> !values(argument).contains(false);
            case "Fn::Or" -> values(argument).contains(true);
            case "Fn::Equals" -> values(argument).get(0).equals(values(argument).get(1));
            case "Fn::Join" ->
                String.join(
                        values(argument).get(0).toString(),
                        list(values(argument).get(1)).stream()
                                .map(Object::toString)
                                .toList());
            case "Fn::Split" -> List.of(values(argument).get(1).toString().split(","));
            case "Fn::Select" ->
                list(values(argument).get(1)).get((int) values(argument).get(0));
            default -> throw new IllegalArgumentException("unknown function " + name);
        };
    }

    /** The arguments of a function, in their order. */
    private List<Object> values(Object arguments) {
        return new ArrayList<>(list(value(arguments)));
    }

    private Object ref(String name) {
        if (name.equals("AWS::NoValue")) {
            return NO_VALUE;
        }
        if (parameters.containsKey(name)) {
            used.add(name);
            return parameters.get(name);
        }
        return name.startsWith("AWS::") ? pseudo(name) : attribute(name);
    }

    private static String pseudo(String name) {
        return switch (name) {
            case "AWS::Partition" -> "aws";
            case "AWS::Region" -> "eu-central-1";
            case "AWS::StackName" -> "[stack]";
            default -> throw new IllegalArgumentException("unknown " + name);
        };
    }

    /** A resource, or one of its attributes; only one that is made can be referred to. */
    private String attribute(String name) {
        String resource = name.split("\\.", 2)[0];
        Object declared = template.section("Resources").get(resource);
        if (declared == null) {
            throw new IllegalArgumentException("no parameter or resource " + resource);
        }
        Object condition = map(declared).get("Condition");
        if (condition != null && !condition(condition.toString())) {
            throw new IllegalArgumentException(resource + " is not made here");
        }
        used.add(resource);
        return "[" + name + "]";
    }

    private String sub(String text, Map<String, Object> own) {
        Matcher matcher = VARIABLE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(1);
            Object value = own.containsKey(name) ? value(own.get(name)) : ref(name);
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value.toString()));
        }
        return matcher.appendTail(filled).toString();
    }

    private String imported(String name) {
        imports.add(name);
        return "[import " + name + "]";
    }

    private Object findInMap(List<Object> path) {
        used.add(path.get(0).toString());
        Object found = template.section("Mappings");
        for (Object key : path) {
            found = map(found).get(key);
            if (found == null) {
                throw new IllegalArgumentException("not in the mappings: " + path);
            }
        }
        return found;
    }

    /** All that has a name by which it can be referred to. */
    static Set<String> declared(Template template) {
        Set<String> names = new TreeSet<>();
        Stream.of("Parameters", "Conditions", "Mappings")
                .forEach(section -> names.addAll(template.section(section).keySet()));
        return names;
    }
}
