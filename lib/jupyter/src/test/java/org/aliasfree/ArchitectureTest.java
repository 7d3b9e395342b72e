package org.aliasfree;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows signal → generator → jupyter and widgets → jupyter, and who may print. */
class ArchitectureTest {
  private static final String[] SIGNAL = {
    "org.aliasfree.signal..",
    "org.aliasfree.spectrum..",
    "org.aliasfree.filter..",
    "org.aliasfree.resample..",
    "org.aliasfree.plane..",
    "org.aliasfree.data.."
  };
  private static final String[] GENERATOR = {
    "org.aliasfree.weights..",
    "org.aliasfree.stylegan..",
    "org.aliasfree.engine..",
    "org.aliasfree.equivariance..",
    "org.aliasfree.ladder..",
    "org.aliasfree.image..",
    "org.aliasfree.cli.."
  };
  private static final String[] NOTEBOOK = {
    "org.aliasfree.jupyter..",
    "org.aliasfree.lesson..",
    "org.dflib..",
    "io.github.spencerpark..",
    "org.knowm..",
    "tech.tablesaw.."
  };
  private static final String WIDGETS = "org.aliasfree.widgets..";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.aliasfree");

  @Test
  void everyModuleIsLookedAt() {
    assertThat(CLASSES.contain("org.aliasfree.signal.Samples")).isTrue();
    assertThat(CLASSES.contain("org.aliasfree.engine.Backend")).isTrue();
    assertThat(CLASSES.contain("org.aliasfree.widgets.Panel")).isTrue();
    assertThat(CLASSES.contain("org.aliasfree.lesson.Check")).isTrue();
  }

  @Test
  void signalKnowsNobody() {
    noClasses()
        .that()
        .resideInAnyPackage(SIGNAL)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(GENERATOR)
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage(NOTEBOOK)
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage(WIDGETS, "org.nd4j..")
        .check(CLASSES);
  }

  @Test
  void generatorKnowsNoNotebook() {
    noClasses()
        .that()
        .resideInAnyPackage(GENERATOR)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(NOTEBOOK)
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage(WIDGETS)
        .check(CLASSES);
  }

  @Test
  void widgetsKnowNothingOfOurs() {
    noClasses()
        .that()
        .resideInAPackage(WIDGETS)
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("org.aliasfree..")
                .and(JavaClass.Predicates.resideOutsideOfPackage(WIDGETS)))
        .check(CLASSES);
  }

  @Test
  void lessonsUseTheNotebookAndNotTheReverse() {
    noClasses()
        .that()
        .resideInAPackage("org.aliasfree.jupyter..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.aliasfree.lesson..")
        .check(CLASSES);
  }

  @Test
  void onlyTheAdapterLinksToTheKernel() {
    noClasses()
        .that()
        .resideInAPackage("org.aliasfree..")
        .and()
        .doNotHaveSimpleName("CourseExtension")
        .and()
        .doNotHaveSimpleName("ErrorLines")
        .and()
        .doNotHaveSimpleName("JJavaScreen")
        .and()
        .resideOutsideOfPackage(WIDGETS)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.dflib..")
        .check(CLASSES);
  }

  @Test
  void onlyNotebookCommandLineAndMainProgramsPrint() {
    DescribedPredicate<JavaClass> hasMain =
        DescribedPredicate.describe(
            "with a main method", type -> type.tryGetMethod("main", String[].class).isPresent());
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.aliasfree.jupyter..", "org.aliasfree.lesson..", "org.aliasfree.cli..")
        .and(DescribedPredicate.not(hasMain))
        .and()
        .doNotHaveFullyQualifiedName("org.aliasfree.widgets.Capture") // reads what others print
        .should()
        .accessField(System.class, "out")
        .check(CLASSES);
  }

  @Test
  void nobodyWritesToTheErrorStreamOfANotebook() {
    noClasses()
        .that()
        .resideInAnyPackage("org.aliasfree.jupyter..", "org.aliasfree.lesson..")
        .should()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCircles() {
    slices().matching("org.aliasfree.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
