package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Member;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.form.SampleForms;
import fr.gouv.anct.minisites.admin.people.BulkInvitationResource.BulkInvitationScreen;
import fr.gouv.anct.minisites.admin.people.BulkInvitationResource.Report;
import fr.gouv.anct.minisites.admin.people.BulkInvitationResource.Stage;
import fr.gouv.anct.minisites.admin.people.MemberResource.MemberScreen;
import fr.gouv.anct.minisites.admin.people.PeopleResource.PeopleScreen;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sample screens of members and invitations, full and empty. */
public final class SamplePeople {

    static final Tenant SITE = SampleForms.SITE;

    private SamplePeople() {}

    public static Map<String, Screen> screens(String text) {
        return Map.of(
                "personnes",
                new PeopleScreen(SITE, text, true, true, true, table("members", text), table("invitations", text)),
                "personnes-vide",
                new PeopleScreen(SITE, text, false, false, false, empty("members"), empty("invitations")),
                "personnes-formulaire",
                new MemberFormScreen(
                        text,
                        List.of(
                                new MemberFormScreen.Effect(text, List.of(text, text)),
                                new MemberFormScreen.Effect(text, List.of())),
                        SampleForms.view(text),
                        "Envoyer",
                        "/p"),
                "personne",
                member(text, LocalDate.of(2026, 11, 25), false),
                "personne-seule-responsable",
                member(text, null, true),
                "liste",
                imported(list(text, null), null),
                "liste-fausse",
                imported(list(text, text), null),
                "liste-verifiee",
                imported(list(text, null), report(Stage.PLANNED, 1, text)),
                "liste-sans-role",
                imported(list(text, null), report(Stage.EDITED, 0, text)),
                "liste-envoyee",
                imported(list(text, null), report(Stage.DONE, 1, text)));
    }

    private static MemberScreen member(String text, @Nullable LocalDate until, boolean last) {
        Account account = new Account(UUID.randomUUID(), text, text, text, null);
        return new MemberScreen(SITE, new Member(account, Role.OWNER, true, until), until != null, last, last, !last);
    }

    private static BulkInvitationScreen imported(FieldView list, @Nullable Report report) {
        FieldView role = FieldView.of(FieldView.Kind.SELECT, "defaultRole", "Rôle", "owner")
                .withOptions(List.of(new Option("owner", "Responsable")));
        List<FieldView> fields = List.of(list, role);
        return new BulkInvitationScreen(SITE, new FormView("/i", ErrorSummary.of(fields), fields), report);
    }

    private static Report report(Stage stage, int invited, String text) {
        return new Report(stage, invited, invited == 0, invited == 0, table("report", text), "0123456789abcdef");
    }

    private static FieldView list(String text, @Nullable String error) {
        FieldView list = FieldView.of(FieldView.Kind.TEXT, "list", "Liste", text);
        return error == null ? list : list.withError(error, List.of());
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
