process.on('SIGUSR2', () => {
  throw new Error('nobody catches this');
});
