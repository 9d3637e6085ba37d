package fr.gouv.anct.minisites.admin.signin;

import java.util.List;

/** Provides the accounts that anyone may sign in with; only the demonstration has some. */
@FunctionalInterface
public interface DemoAccounts {

    /** Returns one account per role, the simplest first. */
    List<DemoAccount> all();
}
