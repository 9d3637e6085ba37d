package fr.gouv.anct.minisites.admin.api;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pages through lists by cursor: page size, and position to continue from. */
@Component
public class CursorPaging {

    private static final String CURSOR = "cursor";
    private static final String LIMIT = "limit";
    private static final int USUAL = 50;
    private static final int MOST = 100;

    private final ApiProblems problems;
    private final Messages messages;

    CursorPaging(ApiProblems problems, Messages messages) {
        this.problems = problems;
        this.messages = messages;
    }

    /** Returns the requested page size. */
    public int limit(AdmittedRequest request) {
        return request.query(LIMIT)
                .map(typed -> whole(typed)
                        .filter(limit -> limit >= 1 && limit <= MOST)
                        .orElseThrow(() -> problems.invalid(LIMIT, messages.get("api.limit", String.valueOf(MOST)))))
                .orElse(USUAL);
    }

    private static Optional<Integer> whole(String typed) {
        return Optional.of(typed).filter(text -> text.matches("\\d{1,3}")).map(Integer::valueOf);
    }

    /**
     * Returns the position to continue from; null at the start.
     *
     * @param place converts the name in a {@link Cursor} to a position; empty when it is none
     */
    public <T> @Nullable T position(AdmittedRequest request, Function<String, Optional<T>> place) {
        return request.query(CURSOR)
                .map(cursor -> Cursor.decode(cursor)
                        .flatMap(place)
                        .orElseThrow(() -> problems.invalid(CURSOR, messages.get("api.cursor"))))
                .orElse(null);
    }

    /**
     * Returns one page of a list.
     *
     * @param found one item more than the limit, when there is a next page
     * @param name of the position after an item
     */
    public <T, F> CursorPage<F> page(
            AdmittedRequest request, List<T> found, Function<T, String> name, Function<T, F> facts) {
        int limit = limit(request);
        List<T> shown = found.size() > limit ? found.subList(0, limit) : found;
        String next = found.size() > limit ? Cursor.encode(name.apply(shown.getLast())) : null;
        return new CursorPage<>(shown.stream().map(facts).toList(), next);
    }

    /**
     * One page of a list.
     *
     * @param next the {@code cursor} of the next page; null at the end
     */
    public record CursorPage<T>(List<T> items, @Nullable String next) {}
}
