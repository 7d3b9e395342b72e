package org.aliasfree.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that ask Python to run something: every way to ask, for everything worth asking for. */
class RefusedNamesTest {
  @TempDir Path folder;

  private void assertRefused(byte[] bytes, String... named) throws Exception {
    Path file = folder.resolve("hostile.pkl");
    Files.write(file, bytes);
    Path marker = folder.resolve("executed");
    assertThatThrownBy(() -> WeightFile.read(file))
        .isInstanceOf(WeightFileException.class)
        .hasMessageContaining("hostile.pkl")
        .hasMessageContainingAll(named);
    assertThat(marker).doesNotExist();
  }

  private PickleBytes command() {
    return new PickleBytes().text("touch " + folder.resolve("executed")).codes(0x85);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "os system",
        "posix system",
        "nt system",
        "os popen",
        "os execv",
        "builtins eval",
        "builtins exec",
        "builtins compile",
        "builtins __import__",
        "builtins getattr",
        "builtins open",
        "builtins globals",
        "__builtin__ eval",
        "__builtin__ file",
        "subprocess Popen",
        "subprocess check_output",
        "importlib import_module",
        "importlib._bootstrap _load",
        "runpy run_path",
        "runpy _run_code",
        "webbrowser open",
        "timeit timeit",
        "pty spawn",
        "torch load",
        "torch.hub load",
        "torch.serialization load",
        "torch.jit load",
        "torch._utils _rebuild_tensor",
        "torch FloatStorage",
        "numpy load",
        "numpy.testing._private.utils runstring",
        "numpy.f2py.crackfortran myeval",
        "pickle loads",
        "_pickle loads",
        "marshal loads",
        "types FunctionType",
        "types CodeType",
        "code InteractiveInterpreter",
        "operator attrgetter",
        "operator methodcaller",
        "functools partial",
        "socket create_connection",
        "shutil rmtree",
        "ctypes CDLL",
        "copyreg _reconstructor",
        "copyreg add_extension",
        "collections defaultdict",
        "collections OrderedDict.update",
        "builtins set.__class__",
        "_codecs decode",
        "torch_utils.persistence import_hook",
        "dnnlib.util get_obj_by_name",
        "dnnlib.util call_func_by_name",
        "java.lang Runtime",
        "os.path join",
        "os ",
        " system"
      })
  void aNameThatIsNotOnTheListIsRefusedByEveryRoute(String pair) throws Exception {
    String module = pair.substring(0, pair.indexOf(' '));
    String name = pair.substring(pair.indexOf(' ') + 1);
    String shown = module + "." + name;
    PickleBytes arguments = command();
    List<PickleBytes> names =
        List.of(
            new PickleBytes().global(module, name), new PickleBytes().stackGlobal(module, name));
    for (PickleBytes asked : names) {
      for (String route : List.of("R", "\u0081")) {
        PickleBytes call = new PickleBytes().value(asked).value(arguments).raw(route);
        assertRefused(PickleBytes.protocol(2).value(call).end(), shown, "refused");
        assertRefused(OfficialBytes.root(call), shown);
        assertRefused(OfficialBytes.file(OfficialBytes.entry("weight", call)), shown);
      }
      assertRefused(
          PickleBytes.protocol(4).value(asked).value(arguments).raw("}").codes(0x92).end(), shown);
      assertRefused(PickleBytes.protocol(2).raw("(").value(asked).raw("o").end(), shown);
      assertRefused(PickleBytes.protocol(2).value(asked).raw("}b").end(), shown);
    }
    assertRefused(new PickleBytes().raw("(i" + module + "\n" + name + "\n.").bytes(), shown);
    assertRefused(new PickleBytes().global(module, name).raw("(tR").end(), shown);
  }

  @Test
  void aNameInsideAStorageIsRefusedToo() throws Exception {
    byte[] stream =
        OfficialBytes.stream(
            new PickleBytes().global("os", "system").value(command()).raw("R"), 1, 1, new byte[4]);
    assertRefused(
        OfficialBytes.file(
            OfficialBytes.entry(
                "weight",
                OfficialBytes.tensor(
                    OfficialBytes.storage(stream), 0, new long[] {1}, new long[] {1}))),
        "os.system");
    byte[] nested =
        OfficialBytes.stream(
            new PickleBytes().global("torch.storage", "_load_from_bytes"), 1, 1, new byte[4]);
    assertRefused(
        OfficialBytes.file(
            OfficialBytes.entry(
                "weight",
                OfficialBytes.tensor(
                    OfficialBytes.storage(nested), 0, new long[] {1}, new long[] {1}))),
        "torch.storage._load_from_bytes");
  }

  @Test
  void namesOnTheListCannotBeUsedOtherwise() throws Exception {
    PickleBytes module =
        new PickleBytes().global("torch_utils.persistence", "_reconstruct_persistent_obj");
    String shown = "torch_utils.persistence._reconstruct_persistent_obj";
    assertRefused(
        PickleBytes.protocol(2).value(module).raw(")").codes(0x81).end(), "NEWOBJ", shown);
    assertRefused(
        PickleBytes.protocol(4).value(module).raw(")}").codes(0x92).end(), "NEWOBJ_EX", shown);
    assertRefused(PickleBytes.protocol(2).raw("(").value(module).raw("o").end(), "OBJ", shown);
    assertRefused(PickleBytes.protocol(2).value(module).raw("}b").end(), "BUILD");
    assertRefused(PickleBytes.protocol(2).value(module).raw(")R").end(), shown, "arguments");
    assertRefused(PickleBytes.protocol(2).value(module).raw("NR").end(), "a call of", shown);
    assertRefused(
        PickleBytes.protocol(2)
            .global("collections", "OrderedDict")
            .value(command())
            .raw("R")
            .end(),
        "collections.OrderedDict");
    assertRefused(
        PickleBytes.protocol(2)
            .global("collections", "OrderedDict")
            .raw(")R}")
            .text("__class__")
            .text("os.system")
            .raw("sb")
            .end(),
        "BUILD");
    assertRefused(
        PickleBytes.protocol(2)
            .global("torch.storage", "_load_from_bytes")
            .whole(4)
            .codes(0x85)
            .raw("R")
            .end(),
        "_load_from_bytes");
    assertRefused(
        PickleBytes.protocol(2).text("os.system").value(command()).raw("R").end(), "call");
    assertRefused(PickleBytes.protocol(2).value(command()).raw("(oR").end(), "OBJ of nothing");
  }

  @Test
  void whatLiesOutsideTheFileIsRefused() throws Exception {
    assertRefused(PickleBytes.protocol(2).raw("Pos.system\n").end(), "persistent id os.system");
    assertRefused(PickleBytes.protocol(2).text("a").raw("Q").end(), "BINPERSID");
    assertRefused(PickleBytes.protocol(2).codes(0x82, 240).raw(")R").end(), "code 240");
    assertRefused(PickleBytes.protocol(2).codes(0x83, 0, 1).raw(")R").end(), "code 256");
    assertRefused(PickleBytes.protocol(2).codes(0x84, 0, 0, 1, 0).end(), "code 65536");
    assertRefused(PickleBytes.protocol(5).codes(0x97).end(), "NEXT_BUFFER");
    assertRefused(PickleBytes.protocol(5).raw("N").codes(0x98).end(), "READONLY_BUFFER");
  }

  @Test
  void oldTextCodesAndUnknownOnesAreRefusedByName() throws Exception {
    assertRefused(PickleBytes.protocol(0).raw("I1\n").end(), "INT");
    assertRefused(PickleBytes.protocol(0).raw("S'a'\n").end(), "STRING");
    assertRefused(PickleBytes.protocol(0).raw("g0\n").end(), "GET");
    assertRefused(PickleBytes.protocol(4).raw("(").codes(0x91).end(), "FROZENSET");
    assertRefused(PickleBytes.protocol(4).codes(0xFF).end(), "0xff");
    assertRefused(PickleBytes.protocol(6).raw("N").end(), "got 6");
  }

  @Test
  void aHostileNameIsShownAsOneShortLine() throws Exception {
    Path file = folder.resolve("hostile.pkl");
    String text = "import os\u0007; os.system('x')".repeat(10).substring(0, 240);
    Files.write(file, PickleBytes.protocol(4).stackGlobal(text, "\u001b[2Jrun").end());
    assertThatThrownBy(() -> WeightFile.read(file))
        .message()
        .satisfies(
            message -> {
              assertThat(message.length()).isLessThan(file.toString().length() + 450);
              assertThat(message.chars()).allMatch(c -> c >= ' ');
            });
  }
}
