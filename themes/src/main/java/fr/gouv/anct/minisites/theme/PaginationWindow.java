package fr.gouv.anct.minisites.theme;

import fr.gouv.anct.minisites.rendering.Pagination;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Computes the page numbers shown in a pagination: the first, the last, the current one and its neighbours; 0 marks a
 * gap.
 */
final class PaginationWindow {

    private PaginationWindow() {}

    static List<Integer> of(Pagination pagination) {
        int last = pagination.pages().size();
        int current = pagination.current();
        List<Integer> numbers = new ArrayList<>();
        IntStream.rangeClosed(1, last)
                .filter(n -> n == 1 || n == last || Math.abs(n - current) <= 1)
                .forEach(n -> {
                    if (!numbers.isEmpty() && n - numbers.getLast() > 1) {
                        numbers.add(0);
                    }
                    numbers.add(n);
                });
        return numbers;
    }
}
