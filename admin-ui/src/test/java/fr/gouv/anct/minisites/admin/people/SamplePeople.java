package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import java.util.Map;

/** Sample screens of members and invitations, full and empty. */
public final class SamplePeople {

    private SamplePeople() {}

    public static Map<String, Screen> screens(String text) {
        return Map.of(
                "personnes",
                new PeopleScreen(text, "/i", "/l", "/p", "/d", table("members", text), table("invitations", text)),
                "personnes-vide",
                new PeopleScreen(text, null, null, null, null, empty("members"), empty("invitations")),
                "personnes-formulaire",
                new PeopleFormScreen(
                        text,
                        List.of(
                                new PeopleFormScreen.Effect(text, List.of(text, text)),
                                new PeopleFormScreen.Effect(text, List.of())),
                        "/i",
                        List.of(email(text), role()),
                        "Envoyer",
                        "/p"),
                "personne",
                new PersonScreen(
                        List.of(new PersonScreen.Fact("Rôle", text)),
                        text,
                        new PersonScreen.Button("/r", "Renvoyer"),
                        List.of(new PageLink(text, "/role", false, false))),
                "liste",
                new BulkInvitationScreen(text, "/l", ErrorSummary.of(List.of()), list(text), role(), null, null, "/p"),
                "liste-fausse",
                wrong(text),
                "liste-verifiee",
                new BulkInvitationScreen(
                        text,
                        "/l",
                        ErrorSummary.of(List.of()),
                        list(text),
                        role(),
                        table("report", text),
                        new BulkInvitationScreen.Send("/l/envoi", "Envoyer", "0123456789abcdef"),
                        "/p"),
                "liste-envoyee",
                new BulkInvitationScreen(
                        text, "/l", ErrorSummary.of(List.of()), null, null, table("report", text), null, "/p"));
    }

    private static BulkInvitationScreen wrong(String text) {
        FieldView field = list(text).withError(text, List.of());
        return new BulkInvitationScreen(text, "/l", ErrorSummary.of(List.of(field)), field, role(), null, null, "/p");
    }

    private static FieldView list(String text) {
        return FieldView.of(FieldView.Kind.TEXT, "liste", "Liste", text);
    }

    private static FieldView email(String text) {
        return FieldView.of(FieldView.Kind.EMAIL, "adresse", "Adresse", text).withError(text, List.of());
    }

    private static FieldView role() {
        return FieldView.of(FieldView.Kind.RADIOS, "role", "Rôle", "owner")
                .withOptions(List.of(new Option("owner", "Responsable", "Répond de l’espace.")));
    }

    private static TableView table(String id, String text) {
        return new TableView(
                id,
                text,
                List.of(new TableColumn("Nom"), new TableColumn("État")),
                List.of(TableRow.of(
                        Cell.link(text, "/x").withDetail(text),
                        Cell.badge(new BadgeView("Ouverte", BadgeView.Tone.INFO)))));
    }

    private static TableView empty(String id) {
        return new TableView(id, "Rien", List.of(new TableColumn("Nom")), List.of());
    }
}
