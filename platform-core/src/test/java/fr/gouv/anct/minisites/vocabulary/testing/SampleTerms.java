package fr.gouv.anct.minisites.vocabulary.testing;

import fr.gouv.anct.minisites.vocabulary.Term;
import fr.gouv.anct.minisites.vocabulary.Terms;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.util.List;

/** The terms of a new platform, and a theme that was replaced by another one. */
public final class SampleTerms {

    public static final Term TOWN_CENTRES = theme("TOWN_CENTRES", "centres-villes", "Centres-villes et centres-bourgs");
    public static final Term RURAL_AREAS = theme("RURAL_AREAS", "ruralite", "Ruralité");
    public static final Term NEIGHBOURHOODS =
            theme("NEIGHBOURHOODS", "quartiers", "Quartiers et politique de la ville");
    public static final Term PUBLIC_SERVICES = theme("PUBLIC_SERVICES", "services-publics", "Services publics");
    public static final Term DIGITAL = theme("DIGITAL", "numerique", "Numérique");
    public static final Term ECONOMY = theme("ECONOMY", "economie", "Économie et emploi");
    public static final Term HOUSING = theme("HOUSING", "habitat", "Habitat");
    public static final Term ENVIRONMENT = theme("ENVIRONMENT", "transition-ecologique", "Transition écologique");
    public static final Term EDUCATION = theme("EDUCATION", "education", "Éducation et jeunesse");
    public static final Term HEALTH = theme("HEALTH", "sante", "Santé");
    public static final Term EUROPE = theme("EUROPE", "europe", "Europe");
    public static final Term OTHER = theme("OTHER", "autres-themes", "Autres thèmes");
    public static final Term LOCAL_AUTHORITIES =
            audience("LOCAL_AUTHORITIES", "collectivites", "Élus et collectivités");
    public static final Term STATE_SERVICES = audience("STATE_SERVICES", "services-de-l-etat", "Services de l’État");
    public static final Term RESIDENTS = audience("RESIDENTS", "habitants", "Habitants");
    public static final Term BUSINESSES = audience("BUSINESSES", "entreprises", "Entreprises");
    public static final Term ASSOCIATIONS = audience("ASSOCIATIONS", "associations", "Associations");
    public static final Term YOUNG_PEOPLE = audience("YOUNG_PEOPLE", "jeunes", "Jeunes");

    /** Replaced by {@link #HOUSING}. */
    public static final Term LODGING =
            new Term(Vocabulary.THEME, "LODGING", "logement", "Logement", List.of(), HOUSING.code());

    /** A territory that a site of the directory has. */
    public static final Term NORD =
            new Term(Vocabulary.TERRITORY, "department-59", "nord-59", "Nord (59)", List.of(), null);

    public static final Terms ALL = new Terms(List.of(
            ASSOCIATIONS,
            OTHER,
            TOWN_CENTRES,
            ECONOMY,
            EDUCATION,
            LOCAL_AUTHORITIES,
            BUSINESSES,
            EUROPE,
            RESIDENTS,
            HOUSING,
            YOUNG_PEOPLE,
            LODGING,
            DIGITAL,
            NORD,
            NEIGHBOURHOODS,
            RURAL_AREAS,
            HEALTH,
            STATE_SERVICES,
            PUBLIC_SERVICES,
            ENVIRONMENT));

    private SampleTerms() {}

    private static Term theme(String code, String slug, String label) {
        return new Term(Vocabulary.THEME, code, slug, label, List.of(), null);
    }

    private static Term audience(String code, String slug, String label) {
        return new Term(Vocabulary.AUDIENCE, code, slug, label, List.of(), null);
    }
}
