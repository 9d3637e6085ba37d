package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.JdmaButton;
import java.util.stream.Stream;

/** Reports buttons « Je donne mon avis » that lead elsewhere than to a form of that service: they are not shown. */
final class OpinionAddressRule implements Rule {

    @Override
    public Stream<Finding> check(CheckedContent content) {
        return content.all(JdmaButton.class)
                .filter(button -> button.value().url() == null)
                .map(button -> Finding.of(Issue.OPINION_ADDRESS, button.spot().inside("link")));
    }
}
