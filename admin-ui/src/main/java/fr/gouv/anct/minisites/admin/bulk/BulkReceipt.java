package fr.gouv.anct.minisites.admin.bulk;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Flash;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds the receipt of an act: how many things are done and refused, why each is refused, and the way back. */
final class BulkReceipt {

    /** Field of the button that takes an act back: a refusal speaks of the time since the act. */
    static final String UNDO = "undo";

    private BulkReceipt() {}

    static Flash of(AdmittedRequest request, BulkList<?> list, BulkAct<?> act, BulkResult result) {
        int done = result.done().size();
        int refused = result.refused().size() + result.gone();
        return new Flash(
                refused == 0 ? Flash.Kind.SUCCESS : Flash.Kind.WARNING,
                title(request, list.key(act), done, refused),
                "",
                undo(request, list, act, result.undoable()),
                lines(request, result));
    }

    private static String title(AdmittedRequest request, String key, int done, int refused) {
        if (done == 0) {
            return request.message("bulk.nothing-done", refused);
        }
        String all = request.message(key + ".done", done);
        return refused == 0 ? all : request.message("bulk.some-done", all, refused);
    }

    private static List<Flash.Line> lines(AdmittedRequest request, BulkResult result) {
        return Stream.concat(
                        result.refused().stream()
                                .map(one -> new Flash.Line(one.title(), one.href(), String.valueOf(one.refusal()))),
                        Stream.ofNullable(BulkQuestion.gone(request, result))
                                .map(sentence -> new Flash.Line(sentence, null, "")))
                .toList();
    }

    private static Flash.@Nullable Button undo(
            AdmittedRequest request, BulkList<?> list, BulkAct<?> act, BulkSelection undoable) {
        BulkAct<?> undo = list.undo(act);
        return undo == null || undoable.chosen().isEmpty() || !request.mayChange(undo.right())
                ? null
                : new Flash.Button(
                        list.path(undo).link(request.site()),
                        request.message("bulk.undo"),
                        Map.of(
                                BulkSelection.FIELD,
                                undoable.text(),
                                UNDO,
                                "on",
                                BulkList.QUERY,
                                request.field(BulkList.QUERY)));
    }
}
