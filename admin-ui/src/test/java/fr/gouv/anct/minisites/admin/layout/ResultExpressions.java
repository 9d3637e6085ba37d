package fr.gouv.anct.minisites.admin.layout;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;

/** Finds the expressions that a switch yields or a method returns. */
final class ResultExpressions {

    private ResultExpressions() {}

    static List<TreePath> of(TreePath path) {
        List<TreePath> all = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitCase(CaseTree tree, Void unused) {
                return tree.getBody() instanceof ExpressionTree expression
                        ? add(expression)
                        : super.visitCase(tree, null);
            }

            @Override
            public Void visitYield(YieldTree tree, Void unused) {
                return add(tree.getValue());
            }

            @Override
            public Void visitReturn(ReturnTree tree, Void unused) {
                return add(tree.getExpression());
            }

            private Void add(ExpressionTree result) {
                all.add(new TreePath(getCurrentPath(), result));
                return null;
            }

            @Override
            public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
                return null;
            }
        }.scan(path, null);
        return all;
    }
}
