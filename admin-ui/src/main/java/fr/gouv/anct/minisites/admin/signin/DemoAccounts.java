package fr.gouv.anct.minisites.admin.signin;

import java.util.List;

/** The accounts with which anyone may come in; the demonstration has some, elsewhere there are none. */
@FunctionalInterface
public interface DemoAccounts {

    /** One for each role, the simplest first. */
    List<DemoAccount> all();
}
