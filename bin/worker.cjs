'use strict';

// A worker of `estimate --jobs`: loads its file as the command loads its own, with what V8 compiled of it before.
const { loader } = require('./subsidy.cjs');

loader()('./shard.cjs');
