package fr.gouv.anct.minisites.admin.layout;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/**
 * Computes the values that an expression can have, as far as the sources tell. Unknown values are chosen: one of an
 * enum from its constants, a parameter from the arguments of all calls, a result from all branches. The expression
 * is evaluated once for each choice, so that one variable has one value in it.
 */
final class ConstantValues {

    private static final int DEEPEST = 60;
    private static final int MOST = 1_000;
    private static final Set<String> SAME_ELEMENTS =
            Set.of("stream", "filter", "sorted", "distinct", "skip", "limit", "boxed");

    private final Trees trees;
    private final Map<Element, TreePath> declarations;
    private final Map<Element, List<TreePath>> calls;
    private final Map<Tree, List<TreePath>> results = new HashMap<>();
    private final Map<Object, Object> chosen = new HashMap<>();
    private int depth;
    private int evaluations;

    /**
     * @param declarations of variables and methods in the sources
     * @param calls of methods and constructors in the sources
     */
    ConstantValues(Trees trees, Map<Element, TreePath> declarations, Map<Element, List<TreePath>> calls) {
        this.trees = trees;
        this.declarations = declarations;
        this.calls = calls;
    }

    /** Thrown when a choice is to be made. */
    private static final class Choice extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Object point;
        private final transient List<?> candidates;

        private Choice(Object point, List<?> candidates) {
            super("", null, false, false);
            this.point = point;
            this.candidates = candidates;
        }
    }

    /** The call that a method is evaluated for. */
    private record Frame(TreePath call, Frame caller) {}

    /** Returns the texts that an expression can have; none when they are not known. */
    Stream<String> of(TreePath expression) {
        List<String> texts = new ArrayList<>();
        evaluations = 0;
        explore(expression, texts);
        return texts.stream();
    }

    private void explore(TreePath expression, List<String> texts) {
        try {
            depth = 0;
            if (evaluated(expression) && value(expression, null) instanceof String text) {
                texts.add(text);
            }
        } catch (CompiledCode.Unknown e) {
            // Not known: another choice may be.
        } catch (Choice choice) {
            for (Object candidate : choice.candidates) {
                if (evaluations++ > MOST) {
                    break;
                }
                chosen.put(choice.point, candidate);
                explore(expression, texts);
            }
            chosen.remove(choice.point);
        }
    }

    /** Whether the conditional expressions around an expression lead to it. */
    private boolean evaluated(TreePath expression) {
        for (TreePath inner = expression;
                !(inner.getLeaf() instanceof MethodTree) && inner.getParentPath() != null;
                inner = inner.getParentPath()) {
            TreePath outer = inner.getParentPath();
            if (outer.getLeaf() instanceof ConditionalExpressionTree either
                    && inner.getLeaf() != either.getCondition()
                    && condition(new TreePath(outer, either.getCondition()), null)
                            != (inner.getLeaf() == either.getTrueExpression())) {
                return false;
            }
        }
        return true;
    }

    private Object choose(Object point, List<?> candidates) {
        if (candidates.isEmpty()) {
            throw new CompiledCode.Unknown();
        }
        if (candidates.size() > 1 && !chosen.containsKey(point)) {
            throw new Choice(point, candidates);
        }
        return candidates.size() == 1 ? candidates.getFirst() : chosen.get(point);
    }

    private Object value(TreePath path, Frame frame) {
        if (depth++ > DEEPEST * DEEPEST) {
            throw new CompiledCode.Unknown();
        }
        return switch (path.getLeaf()) {
            case LiteralTree literal when literal.getValue() != null -> literal.getValue();
            case ParenthesizedTree inner -> value(new TreePath(path, inner.getExpression()), frame);
            case ConditionalExpressionTree either ->
                value(
                        new TreePath(
                                path,
                                condition(new TreePath(path, either.getCondition()), frame)
                                        ? either.getTrueExpression()
                                        : either.getFalseExpression()),
                        frame);
            case SwitchExpressionTree _ -> value((TreePath) choose(path.getLeaf(), results(path)), frame);
            case BinaryTree sum
            when sum.getKind() == Tree.Kind.PLUS ->
                String.valueOf(value(new TreePath(path, sum.getLeftOperand()), frame))
                        + value(new TreePath(path, sum.getRightOperand()), frame);
            case MethodInvocationTree call -> result(path, call, frame);
            case IdentifierTree _, MemberSelectTree _
            when trees.getElement(path) instanceof VariableElement variable -> variable(variable, frame);
            default -> throw new CompiledCode.Unknown();
        };
    }

    private boolean condition(TreePath path, Frame frame) {
        try {
            return switch (path.getLeaf()) {
                case ParenthesizedTree inner -> condition(new TreePath(path, inner.getExpression()), frame);
                case UnaryTree not
                when not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT ->
                    !condition(new TreePath(path, not.getExpression()), frame);
                case BinaryTree both -> {
                    TreePath left = new TreePath(path, both.getLeftOperand());
                    TreePath right = new TreePath(path, both.getRightOperand());
                    yield switch (both.getKind()) {
                        case CONDITIONAL_AND -> condition(left, frame) && condition(right, frame);
                        case CONDITIONAL_OR -> condition(left, frame) || condition(right, frame);
                        case EQUAL_TO -> value(left, frame).equals(value(right, frame));
                        case NOT_EQUAL_TO -> !value(left, frame).equals(value(right, frame));
                        default -> throw new CompiledCode.Unknown();
                    };
                }
                default -> (boolean) value(path, frame);
            };
        } catch (CompiledCode.Unknown e) {
            return (boolean) choose(path.getLeaf(), List.of(true, false));
        }
    }

    /** Returns the expressions that a switch yields or a method returns. */
    private List<TreePath> results(TreePath path) {
        return results.computeIfAbsent(path.getLeaf(), _ -> ResultExpressions.of(path));
    }

    private Object variable(VariableElement variable, Frame frame) {
        if (variable.getConstantValue() != null) {
            return variable.getConstantValue();
        }
        if (variable.getModifiers().contains(Modifier.STATIC)) {
            return CompiledCode.stored(variable);
        }
        try {
            TreePath declared = declarations.get(variable);
            if (variable.getKind() == ElementKind.PARAMETER && declared != null) {
                return variable.getEnclosingElement() instanceof ExecutableElement method
                                && method.getParameters().contains(variable)
                        ? argument(method, method.getParameters().indexOf(variable), frame)
                        : choose(
                                variable,
                                elements(receiver(declared.getParentPath().getParentPath()), frame));
            }
            if (declared != null
                    && declared.getLeaf() instanceof VariableTree tree
                    && tree.getInitializer() != null
                    && variable.getKind() == ElementKind.LOCAL_VARIABLE) {
                return value(new TreePath(declared, tree.getInitializer()), frame);
            }
        } catch (CompiledCode.Unknown e) {
            // Of an enum, all constants are possible.
        }
        return choose(variable, CompiledCode.constants(variable.asType()));
    }

    private Object argument(ExecutableElement method, int index, Frame frame) {
        if (method.isVarArgs() && index == method.getParameters().size() - 1) {
            throw new CompiledCode.Unknown();
        }
        Frame known = frame;
        while (known != null && !method.equals(trees.getElement(known.call))) {
            known = known.caller;
        }
        TreePath call = known == null ? (TreePath) choose(method, calls.getOrDefault(method, List.of())) : known.call;
        List<? extends ExpressionTree> arguments = call.getLeaf() instanceof NewClassTree created
                ? created.getArguments()
                : ((MethodInvocationTree) call.getLeaf()).getArguments();
        return value(new TreePath(call, arguments.get(index)), known == null ? null : known.caller);
    }

    /** Returns the elements of a stream or collection. */
    private List<?> elements(TreePath path, Frame frame) {
        if (path.getLeaf() instanceof MethodInvocationTree call
                && trees.getElement(path) instanceof ExecutableElement method) {
            List<? extends ExpressionTree> arguments = call.getArguments();
            String name = method.getSimpleName().toString();
            if (SAME_ELEMENTS.contains(name) && !method.getModifiers().contains(Modifier.STATIC)) {
                return elements(receiver(path), frame);
            }
            if (name.equals("map") && arguments.getFirst() instanceof LambdaExpressionTree lambda) {
                return List.of(value(new TreePath(new TreePath(path, lambda), lambda.getBody()), frame));
            }
            if (name.equals("of")) {
                return arguments.stream()
                        .map(argument -> value(new TreePath(path, argument), frame))
                        .toList();
            }
            if (name.equals("rangeClosed")) {
                return IntStream.rangeClosed((int) value(new TreePath(path, arguments.getFirst()), frame), (int)
                                value(new TreePath(path, arguments.getLast()), frame))
                        .boxed()
                        .toList();
            }
            if (method.toString().startsWith("<T>stream(")) {
                return elements(new TreePath(path, arguments.getFirst()), frame);
            }
        }
        return switch (value(path, frame)) {
            case Collection<?> collection -> List.copyOf(collection);
            case Object[] array -> Arrays.asList(array);
            default -> throw new CompiledCode.Unknown();
        };
    }

    private Object result(TreePath path, MethodInvocationTree call, Frame frame) {
        if (!(trees.getElement(path) instanceof ExecutableElement method)) {
            throw new CompiledCode.Unknown();
        }
        List<?> constants = CompiledCode.constants(method.getReturnType());
        if (!constants.isEmpty() && !declarations.containsKey(method)) {
            return choose(path.getLeaf(), constants);
        }
        try {
            Object receiver = method.getModifiers().contains(Modifier.STATIC) ? null : value(receiver(path), frame);
            Object[] arguments = call.getArguments().stream()
                    .map(argument -> value(new TreePath(path, argument), frame))
                    .toArray();
            return CompiledCode.invoke(method, receiver, arguments);
        } catch (CompiledCode.Unknown e) {
            TreePath body = declarations.get(method);
            return body == null || depth > DEEPEST
                    ? choose(path.getLeaf(), constants)
                    : value((TreePath) choose(body.getLeaf(), results(body)), new Frame(path, frame));
        }
    }

    /** Returns the object that a method is called on. */
    static TreePath receiver(TreePath call) {
        if (call.getLeaf() instanceof MethodInvocationTree invocation
                && invocation.getMethodSelect() instanceof MemberSelectTree select) {
            return new TreePath(new TreePath(call, select), select.getExpression());
        }
        throw new CompiledCode.Unknown();
    }
}
