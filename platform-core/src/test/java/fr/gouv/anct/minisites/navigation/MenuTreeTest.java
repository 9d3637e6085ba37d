package fr.gouv.anct.minisites.navigation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.navigation.MenuRefusal.Reason;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks changes of the menus, within the limits of the DSFR. */
class MenuTreeTest {

    private static final Link SOMEWHERE = Link.of("https://example.fr/");

    private static MenuLink link(String label) {
        return new MenuLink(label, SOMEWHERE);
    }

    private static List<MenuLink> links(String start, int count) {
        return IntStream.range(0, count).mapToObj(i -> link(start + i)).toList();
    }

    private static final Menus MENUS = new Menus(
            List.of(
                    link("Accueil"),
                    new MegaMenu(
                            "Programme",
                            "Un programme.",
                            SOMEWHERE,
                            List.of(
                                    new MegaMenu.Category("Comprendre", null, links("c", 2)),
                                    new MegaMenu.Category("Agir", SOMEWHERE, links("a", 8)))),
                    new Menu("Ressources", links("r", 3))),
            List.of(link("Écrire")),
            List.of(new FooterColumn("Colonne", links("f", 1))),
            List.of(new FooterPartner("Région", new MediaRef(new UUID(0, 1)), null)));

    private static final MenuTree TREE = MenuTree.of(MENUS);

    private static MenuPosition spot(String text) {
        return MenuPosition.read(text).orElseThrow();
    }

    private static List<String> labels(MenuTree tree, String place) {
        return tree.list(spot(place)).orElseThrow().stream()
                .map(MenuNode::label)
                .toList();
    }

    private static MenuTree possible(MenuChange done) {
        assertThat(done).isInstanceOf(MenuChange.Possible.class);
        MenuTree tree = ((MenuChange.Possible) done).tree();
        assertThat(MenuTree.of(tree.menus())).isEqualTo(tree);
        return tree;
    }

    private static Reason refused(MenuChange done) {
        assertThat(done).isInstanceOf(MenuChange.Refused.class);
        return ((MenuChange.Refused) done).refusal().reason();
    }

    @Test
    void theTwoFormsSayTheSame() {
        assertThat(TREE.menus()).isEqualTo(MENUS);
        assertThat(TREE.at(spot("principal.1.0.1")).orElseThrow().label()).isEqualTo("c1");
        assertThat(TREE.at(spot("principal.9"))).isEmpty();
        assertThat(spot("pied-de-page.0.0").toString()).isEqualTo("pied-de-page.0.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ailleurs.0", "principal.", "principal.-1", "principal.0.0.0.0", "principal.100", "a b"})
    void whatIsNoPlaceIsNotRead(String text) {
        assertThat(MenuPosition.read(text)).isEmpty();
    }

    @Test
    void entriesMoveAmongAndBetweenLists() {
        assertThat(labels(possible(TREE.move(spot("principal.2"), spot("principal"), 0)), "principal"))
                .containsExactly("Ressources", "Accueil", "Programme");
        assertThat(labels(possible(TREE.move(spot("principal.0"), spot("principal"), 3)), "principal"))
                .containsExactly("Programme", "Ressources", "Accueil");
        MenuTree nested = possible(TREE.move(spot("principal.0"), spot("principal.2"), 1));
        assertThat(labels(nested, "principal")).containsExactly("Programme", "Ressources");
        assertThat(labels(nested, "principal.1")).containsExactly("r0", "Accueil", "r1", "r2");
        assertThat(((MenuChange.Possible) TREE.move(spot("principal.0"), spot("principal.2"), 1)).at())
                .isEqualTo(spot("principal.1.1"));
        assertThat(labels(possible(TREE.move(spot("principal.1.0.0"), spot("pied-de-page.0"), 99)), "pied-de-page.0"))
                .containsExactly("f0", "c0");
    }

    @ParameterizedTest
    @CsvSource({
        "principal.1, principal.1.0, WITHIN_ITSELF",
        "principal.1, principal.1, WITHIN_ITSELF",
        "principal.2, principal.1, MISPLACED",
        "principal.2, acces-rapides, MISPLACED",
        "principal.1.0, principal.2, MISPLACED",
        "principal.0, principal.2.0, MISPLACED",
        "principal.0, partenaires, MISPLACED",
        "principal.0, principal.1.1, FULL",
        "principal.7, principal, GONE",
        "principal.0, principal.1.7, GONE"
    })
    void noMoveMakesThemDeeperOrWiderThanAllowed(String from, String to, Reason reason) {
        assertThat(refused(TREE.move(spot(from), spot(to), 0))).isEqualTo(reason);
    }

    /**
     * Seventeen of these entries exceed the size that every page of a site can carry; an entry that makes the menus
     * smaller is accepted.
     */
    @Test
    void whatStandsOnEveryPageIsBounded() {
        MenuNode heavy = MenuNode.link("+", Link.of("https://exemple.fr/?" + "&".repeat(1_900)));
        MenuTree tree = TREE;
        MenuChange next = tree.add(withRoom(tree), heavy);
        MenuPosition last = spot("principal");
        for (int links = 0; next instanceof MenuChange.Possible possible; links++) {
            assertThat(links).isLessThan(17);
            tree = possible.tree();
            last = possible.at();
            next = tree.add(withRoom(tree), heavy);
        }
        assertThat(refused(next)).isEqualTo(Reason.HEAVY);
        assertThat(tree.replace(last, MenuNode.link("+", SOMEWHERE))).isInstanceOf(MenuChange.Possible.class);
    }

    private static MenuPosition withRoom(MenuTree tree) {
        return tree.findParentsFor(MenuNodeKind.LINK).stream()
                .filter(position -> tree.list(position).orElseThrow().size() < tree.most(position))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachListTakesSoManyAndNotOneMore() {
        for (MenuPosition taker : TREE.findParentsFor(MenuNodeKind.LINK)) {
            MenuTree tree = TREE;
            int room = TREE.most(taker) - TREE.list(taker).orElseThrow().size();
            for (int i = 0; i < room; i++) {
                tree = possible(tree.add(taker, MenuNode.link("+", SOMEWHERE)));
            }
            MenuChange over = tree.add(taker, MenuNode.link("+", SOMEWHERE));
            assertThat(refused(over)).as(taker.toString()).isEqualTo(Reason.FULL);
            assertThat(((MenuChange.Refused) over).refusal().most()).isEqualTo(TREE.most(taker));
        }
        assertThat(TREE.findParentsFor(MenuNodeKind.LINK).stream().map(MenuPosition::toString))
                .containsExactly(
                        "principal",
                        "principal.1.0",
                        "principal.1.1",
                        "principal.2",
                        "acces-rapides",
                        "pied-de-page.0");
    }

    @Test
    void anEntryIsReplacedWithoutWhatIsBelowItAndRemovedWithIt() {
        MenuNode renamed = new MenuNode(MenuNodeKind.MENU, "Outils", null, null, null, List.of());
        MenuTree tree = possible(TREE.replace(spot("principal.2"), renamed));
        assertThat(labels(tree, "principal")).containsExactly("Accueil", "Programme", "Outils");
        assertThat(labels(tree, "principal.2")).hasSize(3);

        List<String> left = new ArrayList<>(labels(possible(TREE.remove(spot("principal.1"))), "principal"));
        assertThat(left).containsExactly("Accueil", "Ressources");
        assertThat(refused(TREE.remove(spot("principal.8")))).isEqualTo(Reason.GONE);
    }
}
