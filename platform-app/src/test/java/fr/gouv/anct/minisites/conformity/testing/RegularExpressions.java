package fr.gouv.anct.minisites.conformity.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CompoundElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ConstantDesc;
import java.lang.reflect.Field;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the regular expressions of the production code and their uses in the compiled classes, so that new ones are
 * included. They are constants of the type {@link Pattern}, and texts that {@link String} and {@link Pattern} compile.
 */
public final class RegularExpressions {

    /** Use of an expression: to match a whole text, its beginning, or any occurrence. */
    public enum Use {
        MATCHES,
        LOOKING_AT,
        FIND
    }

    /**
     * One expression.
     *
     * @param place class and, for a constant, its name
     */
    public record Expression(String place, Pattern pattern, Set<Use> uses) {}

    private static final Set<String> OF_STRINGS = Set.of("matches", "replaceAll", "replaceFirst", "split");
    private static final Set<String> OF_PATTERNS = Set.of("compile", "matches");
    /** Methods that do not determine the use of an expression. */
    private static final Set<String> PREPARING = Set.of("matcher", "pattern", "region");

    private final Map<String, Expression> found = new TreeMap<>();
    private final Set<String> unread = new TreeSet<>();

    private RegularExpressions() {}

    public static RegularExpressions ofProduction() throws IOException, ReflectiveOperationException {
        RegularExpressions expressions = new RegularExpressions();
        for (JavaClass type : ProductionClasses.ALL) {
            try (InputStream bytes =
                    type.getSource().orElseThrow().getUri().toURL().openStream()) {
                expressions.read(ClassFile.of().parse(bytes.readAllBytes()));
            }
        }
        return expressions;
    }

    public List<Expression> all() {
        return List.copyOf(found.values());
    }

    /** Returns the classes that compile an expression which is neither one text literal nor kept in a constant. */
    public Set<String> unread() {
        return unread;
    }

    private void read(ClassModel type) throws ReflectiveOperationException {
        String name = name(type.thisClass());
        for (MethodModel method : type.methods()) {
            List<Instruction> code = method.code().stream()
                    .flatMap(CompoundElement::elementStream)
                    .filter(Instruction.class::isInstance)
                    .map(Instruction.class::cast)
                    .toList();
            for (int at = 0; at < code.size(); at++) {
                read(name, code, at);
            }
        }
    }

    private void read(String place, List<Instruction> code, int at) throws ReflectiveOperationException {
        if (code.get(at) instanceof FieldInstruction field && isConstant(field)) {
            addConstant(field, code.subList(at, code.size()));
        } else if (code.get(at) instanceof InvokeInstruction call && compiles(call) && !isKept(code, at)) {
            addText(place, call, code, at);
        }
    }

    private static String name(ClassEntry type) {
        return type.asInternalName().replace('/', '.');
    }

    private static boolean isConstant(FieldInstruction field) {
        return field.opcode() == Opcode.GETSTATIC
                && field.typeSymbol().descriptorString().equals(Pattern.class.descriptorString());
    }

    private void addConstant(FieldInstruction read, List<Instruction> following) throws ReflectiveOperationException {
        Field constant =
                Class.forName(name(read.owner())).getDeclaredField(read.name().stringValue());
        constant.setAccessible(true);
        add(name(read.owner()) + "." + constant.getName(), (Pattern) constant.get(null), use(following));
    }

    /** Returns the use shown by the next call; without one the expression is passed on and may be used in any way. */
    private static Use use(List<Instruction> following) {
        return following.stream()
                .filter(InvokeInstruction.class::isInstance)
                .map(InvokeInstruction.class::cast)
                .filter(call -> name(call.owner()).startsWith("java.util.regex."))
                .map(call -> call.name().stringValue())
                .filter(name -> !PREPARING.contains(name))
                .findFirst()
                .map(name -> switch (name) {
                    case "matches", "asMatchPredicate" -> Use.MATCHES;
                    case "lookingAt" -> Use.LOOKING_AT;
                    default -> Use.FIND;
                })
                .orElse(Use.FIND);
    }

    private static boolean compiles(InvokeInstruction call) {
        Set<String> compiling = switch (name(call.owner())) {
            case "java.lang.String" -> OF_STRINGS;
            case "java.util.regex.Pattern" -> OF_PATTERNS;
            default -> Set.of();
        };
        return compiling.contains(call.name().stringValue());
    }

    /** Whether the compiled expression is stored in a constant, which is found where it is read. */
    private static boolean isKept(List<Instruction> code, int call) {
        return code.get(call + 1).opcode() == Opcode.PUTSTATIC;
    }

    /** Adds an expression that is the first argument; the second is a number or the replacement. */
    private void addText(String place, InvokeInstruction call, List<Instruction> code, int at) {
        String method = call.name().stringValue();
        int second = call.typeSymbol().parameterCount() - 1;
        int end = method.startsWith("replace") ? beforeLastText(code, at) : at - second;
        String text = end == 0 ? null : text(code.get(end - 1));
        if (text == null) {
            unread.add(place);
            return;
        }
        int flags = method.equals("compile") && second == 1 && constant(code.get(end)) instanceof Integer number
                ? number
                : 0;
        add(place + " " + text, Pattern.compile(text, flags), method.equals("matches") ? Use.MATCHES : Use.FIND);
    }

    /** Returns the index where the replacement begins: a text, or code after the text of the expression. */
    private static int beforeLastText(List<Instruction> code, int end) {
        int last = end - 1;
        while (last > 0 && text(code.get(last)) == null) {
            last--;
        }
        return last == end - 1 ? last : last + 1;
    }

    private static @Nullable String text(Instruction instruction) {
        return constant(instruction) instanceof String text ? text : null;
    }

    private static @Nullable ConstantDesc constant(Instruction instruction) {
        return instruction instanceof ConstantInstruction constant ? constant.constantValue() : null;
    }

    private void add(String place, Pattern pattern, Use use) {
        found.computeIfAbsent(place, _ -> new Expression(place, pattern, EnumSet.noneOf(Use.class)))
                .uses()
                .add(use);
    }
}
