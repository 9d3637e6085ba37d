package fr.gouv.anct.minisites.admin.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Message keys that the code composes, read from its sources: tables with their columns, questions, select lists of
 * enums, and every concatenation whose parts are literals, values of enums, or parameters that are given such.
 */
final class SourceMessageKeys extends TreePathScanner<Void, Void> {

    private static final String KEY = "[a-z][A-Za-z0-9-]*(\\.[A-Za-z0-9_-]+)+";

    private static final Set<String> BUILDING = Set.of("Table.column", "Table.build", "Choice.of");
    private static final Set<String> ASKING = Set.of("Messages.has", "AdmittedRequest.hasMessage");

    private final Trees trees;
    private final Map<Element, TreePath> declarations = new HashMap<>();
    private final Map<Element, List<TreePath>> calls = new HashMap<>();
    private final List<TreePath> composed = new ArrayList<>();

    private final Set<Tree> asked = new HashSet<>();
    private final Set<String> required = new TreeSet<>();
    private final Set<String> optional = new TreeSet<>();

    private SourceMessageKeys(Trees trees) {
        this.trees = trees;
    }

    /** Reads the Java sources of a folder. */
    static SourceMessageKeys read(Path sources) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager =
                        ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);
                Stream<Path> files = Files.walk(sources)) {
            JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                    .getTask(
                            null,
                            manager,
                            diagnostics,
                            List.of("-proc:none", "-implicit:none", "-classpath", classPath()),
                            null,
                            manager.getJavaFileObjectsFromPaths(
                                    files.filter(file -> file.toString().endsWith(".java"))
                                            .toList()));
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            task.analyze();
            assertThat(diagnostics.getDiagnostics())
                    .noneMatch(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR);
            SourceMessageKeys keys = new SourceMessageKeys(Trees.instance(task));
            units.forEach(unit -> keys.scan(unit, null));
            return keys.evaluate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some launchers of tests have a class loader of their own. */
    private static String classPath() {
        return SourceMessageKeys.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs())
                        .map(url -> Path.of(URI.create(url.toString())).toString())
                        .collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    private SourceMessageKeys evaluate() {
        ConstantValues values = new ConstantValues(trees, declarations, calls);
        composed.forEach(path -> keys(path, values)
                .filter(key -> key.matches(KEY))
                .forEach((asked.contains(method(path)) ? optional : required)::add));
        return this;
    }

    /** Returns the keys that each have a message. */
    Set<String> required() {
        return required;
    }

    /** Returns the keys of methods that ask whether there is a message. */
    Set<String> optional() {
        return optional;
    }

    private static Tree method(TreePath path) {
        TreePath outer = path;
        while (!(outer.getLeaf() instanceof MethodTree) && outer.getParentPath() != null) {
            outer = outer.getParentPath();
        }
        return outer.getLeaf();
    }

    private Stream<String> keys(TreePath path, ConstantValues values) {
        if (path.getLeaf() instanceof BinaryTree) {
            return values.of(path);
        }
        MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
        List<? extends ExpressionTree> arguments = call.getArguments();
        return switch (name(path)) {
            case "Table.column" ->
                values.of(new TreePath(path, arguments.getFirst()))
                        .flatMap(column -> table(path, values).map(key -> key + "." + column));
            case "Table.build" ->
                arguments.size() == 2 ? table(path, values).map(key -> key + ".caption") : Stream.empty();
            case "Choice.of" ->
                values.of(new TreePath(path, arguments.get(2)))
                        .flatMap(key -> Stream.concat(
                                Stream.of(key, key + ".all"),
                                arguments.stream()
                                        .flatMap(argument -> constants(new TreePath(path, argument)))
                                        .map(constant -> key + "." + constant)));
            default -> throw new IllegalStateException();
        };
    }

    /** Returns the keys of the table that a method is called on. */
    private Stream<String> table(TreePath call, ConstantValues values) {
        TreePath table = origin(call);
        return values.of(new TreePath(
                table, ((MethodInvocationTree) table.getLeaf()).getArguments().get(1)));
    }

    /** Returns the static call that the object comes from on which a method is called. */
    private TreePath origin(TreePath path) {
        return switch (path.getLeaf()) {
            case MethodInvocationTree _ ->
                trees.getElement(path).getModifiers().contains(Modifier.STATIC)
                        ? path
                        : origin(ConstantValues.receiver(path));
            case ParenthesizedTree inner -> origin(new TreePath(path, inner.getExpression()));
            case ConditionalExpressionTree either -> origin(new TreePath(path, either.getTrueExpression()));
            case IdentifierTree _ -> {
                TreePath declared = declarations.get(trees.getElement(path));
                yield origin(new TreePath(declared, ((VariableTree) declared.getLeaf()).getInitializer()));
            }
            default -> throw new IllegalStateException(path.getLeaf().toString());
        };
    }

    /** Returns the constants of the enum whose class an expression names. */
    private Stream<String> constants(TreePath expression) {
        return expression.getLeaf() instanceof MemberSelectTree select
                        && select.getIdentifier().contentEquals("class")
                ? CompiledCode.constants(trees.getTypeMirror(new TreePath(expression, select.getExpression()))).stream()
                        .map(constant -> ((Enum<?>) constant).name())
                : Stream.empty();
    }

    private String name(TreePath call) {
        return trees.getElement(call) instanceof ExecutableElement method
                ? method.getEnclosingElement().getSimpleName() + "." + method.getSimpleName()
                : "";
    }

    @Override
    public Void visitBinary(BinaryTree tree, Void unused) {
        boolean outermost = !(getCurrentPath().getParentPath().getLeaf() instanceof BinaryTree);
        if (tree.getKind() == Tree.Kind.PLUS
                && outermost
                && mayBeKey(getCurrentPath())
                && trees.getTypeMirror(getCurrentPath()).toString().equals("java.lang.String")) {
            composed.add(getCurrentPath());
        }
        return super.visitBinary(tree, unused);
    }

    /** Whether it begins with a literal as keys do, or continues like that. */
    private boolean mayBeKey(TreePath sum) {
        BinaryTree tree = (BinaryTree) sum.getLeaf();
        TreePath first = new TreePath(sum, tree.getLeftOperand());
        if (tree.getLeftOperand() instanceof BinaryTree) {
            return mayBeKey(first);
        }
        Object start = tree.getLeftOperand() instanceof LiteralTree literal
                ? literal.getValue()
                : trees.getElement(first) instanceof VariableElement constant ? constant.getConstantValue() : null;
        return start != null
                ? String.valueOf(start).matches("[a-z][a-z0-9-]*(\\..*)?")
                : !(tree.getRightOperand() instanceof LiteralTree end)
                        || String.valueOf(end.getValue()).matches("\\..*|-[a-z].*");
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
        declarations.put(trees.getElement(getCurrentPath()), getCurrentPath());
        return super.visitVariable(tree, unused);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
        declarations.put(trees.getElement(getCurrentPath()), getCurrentPath());
        return super.visitMethod(tree, unused);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        called(getCurrentPath());
        if (ASKING.contains(name(getCurrentPath()))) {
            asked.add(method(getCurrentPath()));
        }
        if (BUILDING.contains(name(getCurrentPath()))) {
            composed.add(getCurrentPath());
        }
        return super.visitMethodInvocation(tree, unused);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
        called(getCurrentPath());
        return super.visitNewClass(tree, unused);
    }

    private void called(TreePath call) {
        calls.computeIfAbsent(trees.getElement(call), _ -> new ArrayList<>()).add(call);
    }
}
