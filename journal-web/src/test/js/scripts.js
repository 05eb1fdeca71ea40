// Loads the pages' scripts as a browser does: into the global object, here without a document.
"use strict";

const path = require("node:path");

const SCRIPTS = path.join(__dirname, "../../main/webapp/resources/js");

exports.script = (file, name = file) => {
  require(path.join(SCRIPTS, file + ".js"));
  return globalThis.journal[name];
};
