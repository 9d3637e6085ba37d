package fr.gouv.anct.minisites.navigation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MenusTest {

    private static final MenuLink LINK = new MenuLink("Lien", Link.of("https://example.fr/"));

    static Stream<Arguments> limits() {
        return Stream.of(
                limit("main menu", 8, n -> new Menus(many(n, LINK), List.of(), List.of(), List.of())),
                limit("quick links", 3, n -> new Menus(List.of(), many(n, LINK), List.of(), List.of())),
                limit(
                        "footer",
                        6,
                        n -> new Menus(List.of(), List.of(), many(n, new FooterColumn("Titre", List.of())), List.of())),
                limit(
                        "partners",
                        12,
                        n -> new Menus(
                                List.of(),
                                List.of(),
                                List.of(),
                                many(n, new FooterPartner("Nom", new MediaRef(new UUID(0, 1)), null)))),
                limit("menu", 8, n -> new Menu("Menu", many(n, LINK))),
                limit("column", 8, n -> new FooterColumn("Titre", many(n, LINK))),
                limit(
                        "mega-menu",
                        8,
                        n -> new MegaMenu(
                                "Menu", null, null, many(n, new MegaMenu.Category("Titre", null, List.of())))),
                limit("category", 8, n -> new MegaMenu.Category("Titre", null, many(n, LINK))));
    }

    private static Arguments limit(String name, int limit, IntFunction<Object> make) {
        return Arguments.of(name, limit, make);
    }

    private static <T> List<T> many(int n, T value) {
        return Collections.nCopies(n, value);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("limits")
    void takesAsManyAsTheDesignSystemAllowsAndNotOneMore(String name, int limit, IntFunction<Object> make) {
        assertThatCode(() -> make.apply(limit)).doesNotThrowAnyException();
        assertThatThrownBy(() -> make.apply(limit + 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("At most " + limit);
    }
}
