package fr.gouv.anct.minisites.wording;

/** A particle or article whose form depends on the following text. */
enum Particle {
    DE {
        @Override
        String before(String text) {
            return (Elision.of(text) ? "d’" : "de ") + text;
        }
    },
    QUE {
        @Override
        String before(String text) {
            return (Elision.of(text) ? "qu’" : "que ") + text;
        }
    },
    ARTICLE {
        @Override
        String before(String text) {
            return OrganisationArticle.of(text) + text;
        }
    },
    /** The article at the beginning of a sentence. */
    CAPITAL_ARTICLE {
        @Override
        String before(String text) {
            String article = OrganisationArticle.of(text);
            return article.isEmpty() ? text : Character.toUpperCase(article.charAt(0)) + article.substring(1) + text;
        }
    };

    /** Returns the text preceded by the particle. */
    abstract String before(String text);
}
