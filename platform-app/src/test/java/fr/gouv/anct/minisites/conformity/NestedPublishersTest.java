package fr.gouv.anct.minisites.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import fr.gouv.anct.minisites.conformity.testing.ProjectFiles;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Checks on the compiler's tree that no publisher is flat-mapped within the lambda of another {@code flatMap}: a chain
 * reads from top to bottom, and what belongs together has a method with a name.
 */
@Tag("long")
class NestedPublishersTest {

    private static final Set<String> FLAT_MAPS = Set.of("flatMap", "flatMapMany");

    @Test
    void noFlatMapOfAPublisherIsWithinTheLambdaOfAnother() throws IOException {
        assertThat(nested()).isEmpty();
    }

    private static List<String> nested() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> found = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    Writer.nullWriter(),
                    files,
                    _ -> {},
                    List.of("-proc:none", "-classpath", System.getProperty("java.class.path")),
                    null,
                    files.getJavaFileObjectsFromPaths(ProjectFiles.javaFiles("src/main/java")));
            Iterable<? extends CompilationUnitTree> units = task.parse();
            task.analyze();
            Trees trees = Trees.instance(task);
            int publishers = 0;
            for (CompilationUnitTree unit : units) {
                FlatMaps scanner = new FlatMaps(trees, unit, found);
                scanner.scan(new TreePath(unit), 0);
                publishers += scanner.publishers;
            }
            assertThat(publishers).as("calls whose type is known").isGreaterThan(500);
        }
        return found;
    }

    /** Visits the calls of one file; the argument is the number of lambdas of such calls around. */
    private static final class FlatMaps extends TreePathScanner<Void, Integer> {

        private final Trees trees;
        private final CompilationUnitTree unit;
        private final List<String> found;
        private int publishers;

        FlatMaps(Trees trees, CompilationUnitTree unit, List<String> found) {
            this.trees = trees;
            this.unit = unit;
            this.found = found;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Integer depth) {
            boolean publisher = isFlatMapOfAPublisher(call);
            if (publisher) {
                publishers++;
            }
            if (publisher && depth > 0) {
                long end = trees.getSourcePositions().getEndPosition(unit, call.getMethodSelect());
                found.add(
                        unit.getSourceFile().getName() + ":" + unit.getLineMap().getLineNumber(end));
            }
            scan(call.getMethodSelect(), depth);
            for (ExpressionTree argument : call.getArguments()) {
                scan(argument, publisher && argument instanceof LambdaExpressionTree ? depth + 1 : depth);
            }
            return null;
        }

        private boolean isFlatMapOfAPublisher(MethodInvocationTree call) {
            if (!(call.getMethodSelect() instanceof MemberSelectTree select)
                    || !FLAT_MAPS.contains(select.getIdentifier().toString())) {
                return false;
            }
            TreePath receiver = new TreePath(new TreePath(getCurrentPath(), select), select.getExpression());
            return String.valueOf(trees.getTypeMirror(receiver)).startsWith("reactor.core.publisher.");
        }
    }
}
