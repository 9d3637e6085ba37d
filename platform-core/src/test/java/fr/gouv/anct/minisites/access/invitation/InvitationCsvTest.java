package fr.gouv.anct.minisites.access.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.invitation.BulkInvitationReport.Status;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the parsing of lists of people, in the forms that teams use. */
class InvitationCsvTest {

    private static final Account ME = account("moi@exemple.fr");

    private static Account account(String email) {
        return new Account(UUID.randomUUID(), email, "A", "B", null);
    }

    private static List<InvitationCsvRow> lines(String text) {
        return ((InvitationCsv.Read) InvitationCsv.of(text)).lines();
    }

    private static List<Status> verdicts(String text) {
        return verdicts(text, 100);
    }

    private static List<Status> verdicts(String text, int strangersLeft) {
        Map<String, InvitationEligibility.Invitee> known = Map.of(
                ME.email(),
                new InvitationEligibility.Invitee(ME.email(), true, true, false),
                "membre@exemple.fr",
                new InvitationEligibility.Invitee("membre@exemple.fr", true, true, false),
                "compte@exemple.fr",
                new InvitationEligibility.Invitee("compte@exemple.fr", true, false, false),
                "invite@exemple.fr",
                new InvitationEligibility.Invitee("invite@exemple.fr", false, false, true));
        return BulkInvitationReport.of(lines(text), new InvitationEligibility(known, strangersLeft), ME)
                .entries()
                .stream()
                .map(BulkInvitationReport.Entry::verdict)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@x.fr;éditeur\nb@x.fr;responsable",
                "a@x.fr,éditeur\nb@x.fr,responsable",
                "a@x.fr\téditeur\nb@x.fr\tresponsable",
                "\uFEFFe-mail;rôle\r\na@x.fr;éditeur\r\n\r\nb@x.fr;responsable\r\n",
                "Courriel;Rôle;Nom\na@x.fr;éditeur;Ada\nb@x.fr;responsable;Bob",
                "Rôle;Adresse électronique\néditeur;a@x.fr\nresponsable;b@x.fr",
                "\"a@x.fr\";\"éditeur\"\n \"b@x.fr\" ; \"responsable\" ",
                ";;\n  a@x.fr ; éditeur ;;\n;\nb@x.fr;responsable;;",
                "a@x.fr;éditeur\nb@x.fr,responsable",
                "a@x.fr\téditeur\nb@x.fr;responsable",
                "DUPONT Anne <a@x.fr>;éditeur\n\"Bob, du cabinet <b@x.fr>\";responsable"
            })
    void isReadHoweverItIsWritten(String text) {
        assertThat(lines(text)).extracting(InvitationCsvRow::email).containsExactly("a@x.fr", "b@x.fr");
        assertThat(lines(text)).extracting(InvitationCsvRow::role).containsExactly("éditeur", "responsable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anne Dupont <a@x.fr>; Bob Petit <b@x.fr>",
                "Anne Dupont <a@x.fr>; Bob Petit <b@x.fr>;",
                "a@x.fr, b@x.fr",
                "a@x.fr\nBob Petit <b@x.fr>",
                "a@x.fr;\nb@x.fr;"
            })
    void addressesAloneTakeTheRoleOfTheList(String text) {
        assertThat(lines(text)).extracting(InvitationCsvRow::email).containsExactly("a@x.fr", "b@x.fr");
        assertThat(lines(text)).extracting(line -> line.or("editor").role()).containsExactly("editor", "editor");
        assertThat(lines("a@x.fr;responsable").getFirst().or("editor").role()).isEqualTo("responsable");
    }

    @Test
    void theNumberOfALineIsThatOfTheText() {
        assertThat(lines("e-mail;rôle\n\na@x.fr;éditeur\n\nb@x.fr;éditeur"))
                .extracting(InvitationCsvRow::number)
                .containsExactly(3, 5);
    }

    @ParameterizedTest
    @CsvSource({
        "responsable,OWNER",
        "RESPONSABLE,OWNER",
        "éditeur,EDITOR",
        "Éditrice,EDITOR",
        "editeur,EDITOR",
        "éditeur·rice,EDITOR",
        "éditeur(rice),EDITOR",
        "contributeur,CONTRIBUTOR",
        "contributrice,CONTRIBUTOR",
        "Contributeur·rice,CONTRIBUTOR",
        "editor,EDITOR"
    })
    void rolesAreFrenchWords(String word, Role role) {
        assertThat(RoleLabels.role(word)).contains(role);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "agent", "administrator", "communications", "chef", "owner; drop table", "=OWNER"})
    void otherWordsAreNone(String word) {
        assertThat(RoleLabels.role(word)).isEmpty();
    }

    @Test
    void eachLineHasItsVerdict() {
        assertThat(verdicts("""
            nouveau@exemple.fr;éditeur
            NOUVEAU@exemple.fr ;responsable
            membre@exemple.fr;responsable
            invite@exemple.fr;éditeur
            tard@exemple.fr;éditeur
            moi@exemple.fr;éditeur
            chef@exemple.fr;chef
            sans-role@exemple.fr
            pas une adresse;éditeur
            ;éditeur
            """))
                .containsExactly(
                        Status.INVITED,
                        Status.DUPLICATE,
                        Status.ALREADY_MEMBER,
                        Status.ALREADY_INVITED,
                        Status.INVITED,
                        Status.OWN_ADDRESS,
                        Status.UNKNOWN_ROLE,
                        Status.NO_ROLE,
                        Status.MALFORMED,
                        Status.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|'/c calc'!A1;éditeur",
                "=HYPERLINK(\"http://x.fr\");éditeur",
                "=1+1@exemple.fr;éditeur",
                "+33@exemple.fr;éditeur",
                "-2@exemple.fr;éditeur",
                "@SUM(1);éditeur",
                "a@b;éditeur",
                "a@exemple.fr\u0000;éditeur",
                "a@exemple..fr;éditeur",
                "<script>@exemple.fr;éditeur"
            })
    void whatIsAFormulaOrNoAddressIsInvitedByNobody(String line) {
        assertThat(verdicts(line)).containsExactly(Status.MALFORMED);
    }

    private static String people(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> "personne" + n + "@exemple.fr;éditeur")
                .collect(Collectors.joining("\n", "e-mail;rôle\n", "\n"));
    }

    @Test
    void twoHundredPeopleAndNoMore() {
        assertThat(lines(people(200))).hasSize(200);
        assertThat(InvitationCsv.of(people(201))).isEqualTo(new InvitationCsv.TooLong(201));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", " ; ;\n", "e-mail;rôle", "\uFEFF"})
    void aListOfNobodyIsEmpty(String text) {
        assertThat(InvitationCsv.of(text)).isEqualTo(new InvitationCsv.Empty());
    }

    @Test
    void strangersBeyondTheCeilingAreNotInvited() {
        assertThat(verdicts(
                        "a@x.fr;éditeur\ncompte@exemple.fr;éditeur\na@x.fr;éditeur\nb@x.fr;éditeur\nc@x.fr;chef", 1))
                .containsExactly(
                        Status.INVITED, Status.INVITED, Status.DUPLICATE, Status.CEILING_REACHED, Status.UNKNOWN_ROLE);
    }

    /** Otherwise the report would tell which addresses have an account. */
    @Test
    void beyondTheCeilingAllAreAlike() {
        String text =
                "a@x.fr;éditeur\nb@x.fr;éditeur\ncompte@exemple.fr;éditeur\nmembre@exemple.fr;éditeur\nrien;éditeur";
        assertThat(verdicts(text, 1))
                .containsExactly(
                        Status.INVITED,
                        Status.CEILING_REACHED,
                        Status.CEILING_REACHED,
                        Status.ALREADY_MEMBER,
                        Status.MALFORMED);
        assertThat(verdicts("compte@exemple.fr;éditeur\na@x.fr;éditeur", 0))
                .containsExactly(Status.CEILING_REACHED, Status.CEILING_REACHED);
        assertThat(verdicts("compte@exemple.fr;éditeur", 0)).containsExactly(Status.CEILING_REACHED);
    }
}
