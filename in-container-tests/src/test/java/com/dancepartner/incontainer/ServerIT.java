package com.dancepartner.incontainer;

import java.io.File;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Inside the EAR as it is built, with one more WAR that holds the tests. */
@ArquillianTest
class ServerIT extends Inside {

    @Deployment
    static EnterpriseArchive ear() {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "dance-partner.ear")
                .importFrom(new File(System.getProperty("artifact.ear")))
                .as(EnterpriseArchive.class);
        WebArchive tests = ShrinkWrap.create(WebArchive.class, "in-container.war")
                .addClasses(Inside.class, ServerIT.class)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        ear.delete("META-INF/application.xml");
        return ear.addAsModule(Testable.archiveToTest(tests)).setApplicationXML(new StringAsset("""
                <application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="10">
                  <application-name>dance-partner</application-name>
                  <module><ejb>ejb.jar</ejb></module>
                  <module><web><web-uri>web.war</web-uri><context-root>/</context-root></web></module>
                  <module><web><web-uri>admin-console.war</web-uri><context-root>/admin</context-root></web></module>
                  <module><web><web-uri>in-container.war</web-uri><context-root>/in-container</context-root></web></module>
                  <library-directory>lib</library-directory>
                </application>
                """));
    }
}
