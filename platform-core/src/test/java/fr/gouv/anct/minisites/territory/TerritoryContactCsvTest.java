package fr.gouv.anct.minisites.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.territorycontact.TerritoryContact;
import fr.gouv.anct.minisites.territorycontact.TerritoryContactCsv;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks that the list of contacts that is exported can be imported, and that a wrong line is named. */
class TerritoryContactCsvTest {

    @Test
    void anExportedListIsImported() {
        List<TerritoryContact> contacts = List.of(
                new TerritoryContact(
                        "2A",
                        "",
                        "Préfet ; \"délégué\"",
                        "Préfecture",
                        "1 cours, 20000 Ajaccio",
                        "04 95 11 12 13",
                        "contact@exemple.gouv.fr",
                        "https://exemple.gouv.fr/"),
                new TerritoryContact("974", "Villages d’avenir", "Chef de projet", "Service", "", "", "", ""));
        String written = contacts.stream()
                .map(contact -> TerritoryContactCsv.values(contact).stream()
                        .map(value -> '"' + value.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n", "\uFEFFDépartement;Programme\r\n", "\r\n"));
        assertThat(TerritoryContactCsv.of(written)).isEqualTo(new TerritoryContactCsv.Read(contacts));
        assertThat(TerritoryContactCsv.of("23;;'=1+1;Service"))
                .as("what a spreadsheet must not compute")
                .isEqualTo(new TerritoryContactCsv.Read(
                        List.of(new TerritoryContact("23", "", "=1+1", "Service", "", "", "", ""))));
    }

    @Test
    void allWrongValuesAreNamed() {
        assertThat(TerritoryContactCsv.of("23;;Préfet;Préfecture\n\n23;;;Préfecture\nCreuse;;Préfet;S;;;x"))
                .isInstanceOfSatisfying(
                        TerritoryContactCsv.Wrong.class,
                        wrong -> assertThat(wrong.flaws())
                                .extracting(flaw ->
                                        flaw.line() + " " + flaw.problem().path())
                                .containsExactlyInAnyOrder("3 function", "4 department", "4 email"));
        for (String line : List.of(
                "Creuse;;Préfet;Service",
                "23;;Préfet;Service;;12",
                "23;;Préfet;Service;;;x",
                "23;;Préfet;Service;;;;javascript:alert(1)")) {
            assertThat(TerritoryContactCsv.of("Département\n" + line))
                    .as(line)
                    .isInstanceOf(TerritoryContactCsv.Wrong.class);
        }
        assertThat(TerritoryContactCsv.of("\n \n")).isEqualTo(new TerritoryContactCsv.Unusable(0));
        assertThat(TerritoryContactCsv.of("23;;Préfet;Service\n".repeat(2_001)))
                .isEqualTo(new TerritoryContactCsv.Unusable(2_001));
    }
}
