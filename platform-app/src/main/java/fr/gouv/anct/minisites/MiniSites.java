package fr.gouv.anct.minisites;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Main class and composition root. */
@SpringBootApplication
public class MiniSites {

    public static void main(String[] args) {
        SpringApplication.run(MiniSites.class, args);
    }
}
